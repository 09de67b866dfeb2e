/// The complaint line: from the first words at the desk to the signed and filed case. Registers,
/// grades, dispatches, returns, replies and closes; every step is a promise under a clause of the
/// handbook, and what is not kept goes one desk up by itself. The face is [ComplaintDesk] for what
/// can be done and [ComplaintBoard] for what there is to see.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "archive",
      "attachment",
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "language",
      "notice",
      "paper",
      "search",
      "staff",
      "story",
      "time",
      "web"
    })
package io.jinzhi.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
