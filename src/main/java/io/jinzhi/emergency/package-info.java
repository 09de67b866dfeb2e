/// Emergencies (紧急事件, REG-10): raised by anybody in two taps, first steps on screen, the alarm
/// chain and who has seen it, who commands, who is where, a log that is only added to and bears
/// being offline, the written report, the review with its actions; and the drills. The face is
/// [EmergencyDesk] for what can be done, [EmergencyList] for what there is to see,
/// [EmergencyMatters] for what its promises are about.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "callback",
      "commitment",
      "database",
      "dutylog",
      "estate",
      "handbook",
      "inspection",
      "language",
      "notice",
      "paper",
      "search",
      "staff",
      "time",
      "web"
    })
package io.jinzhi.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
