/// What the centre does for residents besides repairs and complaints: publications and activities,
/// with whom they reached, and services by special agreement, with their term. Others hear of it
/// when one has taken place, and at the middle and the end of a term.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
