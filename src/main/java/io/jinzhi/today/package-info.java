/// Each role's one list: what this desk owes, in order of time left.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "callback",
      "commitment",
      "consultation",
      "complaint",
      "contact",
      "database",
      "datarequest",
      "emergency",
      "estate",
      "handbook",
      "inspection",
      "keyring",
      "language",
      "notice",
      "patrol",
      "roster",
      "staff",
      "time",
      "vacancy",
      "violation",
      "web",
      "workorder"
    })
package io.jinzhi.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
