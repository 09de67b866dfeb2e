/// Building patrol (楼宇巡查, REG-09): areas with their routes and points, the month's plan, two rounds
/// a day in their windows, walked with a phone that may have no network, and what was found. The
/// face is [AreaDesk], [PlanDesk] and [RoundDesk] for what can be done, [PatrolKind] and
/// [PatrolMatters] for what its promises are about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "inspection",
      "language",
      "notice",
      "paper",
      "roster",
      "search",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.patrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
