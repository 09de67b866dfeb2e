/// The estate, its zones, buildings and units, and the households that live there with their people
/// and telephones. Finds a household by what a caller says. Personal data leaves this module masked
/// unless it is asked for by a named person, and that is logged.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "language", "time", "web"})
package io.jinzhi.estate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
