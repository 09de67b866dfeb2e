/// Who works here, at which desk, and what they may do. Sign-in, tokens and sessions live here, and
/// the rule that a route without a stated right is closed. A desk is a role, a department or a
/// person: whoever holds a promise. What is about a member of staff is hidden from them.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "estate", "language", "time", "web"})
package io.jinzhi.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
