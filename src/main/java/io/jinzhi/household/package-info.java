/// The pages of the households: the list, and one page a household that tells who lives there and
/// whatever other modules know about it. Shows people masked, and in clear only to those who give a
/// reason.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "estate", "handbook", "language", "staff", "time", "web"})
package io.jinzhi.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
