/// Now, and what the handbook's words about time mean. The one place that reads the system clock;
/// everybody else is handed an [java.time.InstantSource]. Rules are in the estate's zone, instants
/// in UTC. The practice clock is a feature of practice mode, not a test trick.
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "language"})
package io.jinzhi.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
