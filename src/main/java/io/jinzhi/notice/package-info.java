/// What people are told: every desk has an inbox. The same thing is never said twice to the same
/// desk. A broken promise is told to the desk that broke it and to the next desk up.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "commitment",
      "database",
      "estate",
      "handbook",
      "language",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
