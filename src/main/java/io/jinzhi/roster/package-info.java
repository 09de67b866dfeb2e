/// Who stands which shift (值班表): patterns, the month's roster, swaps, who is on duty now; the
/// hand-over from shift to shift, the look at the posts by night, and the ambassadors' morning
/// briefing. The face is [OnDutyNow] for who is here, [DutyKind] and [DutyMatters] for what its
/// promises are about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
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
      "time",
      "web"
    })
package io.jinzhi.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
