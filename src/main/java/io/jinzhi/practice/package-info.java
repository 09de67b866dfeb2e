/// The practice neighbourhood: made-up households and staff, months lived through the real use
/// cases under the practice clock, and the bar that moves the clock. Exists only in practice mode.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "activity",
      "archive",
      "attachment",
      "callback",
      "commitment",
      "complaint",
      "consultation",
      "contact",
      "database",
      "dutylog",
      "emergency",
      "estate",
      "handbook",
      "inspection",
      "keyring",
      "language",
      "notice",
      "patrol",
      "search",
      "staff",
      "time",
      "today",
      "vault",
      "reception",
      "roster",
      "web",
      "workorder"
    })
package io.jinzhi.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
