/// What every page and API answer stands on: rendering, the layout, problems in words with a
/// reference number, and writes that happen once. It knows nobody's business: modules contribute
/// navigation and badges.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "language", "time"})
package io.jinzhi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
