/// The heart: a desk owes a subject something by a time under a clause. Promises are made, kept and
/// released inside the caller's transaction; what is late is found by a query, never remembered by
/// a timer. Owners of a subject listen for broken promises and escalate.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"database", "estate", "handbook", "language", "staff", "time", "web"})
package io.jinzhi.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
