/// What happened to a subject, event by event: appended, never changed, read back in order. A
// module
/// declares its own sealed events and has a table of them.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "staff"})
package io.jinzhi.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
