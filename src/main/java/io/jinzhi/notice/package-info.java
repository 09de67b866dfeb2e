/// What people are told: each member of staff has an inbox. The same thing is never said twice to
// the
/// same person.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "staff", "time", "web"})
package io.jinzhi.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
