/// Work orders: what a household or the estate needs done, from the record at the desk to the
/// solved and closed order (派工单). Sorts common part, warranty and paid work, quotes before paid
/// work, dispatches, follows up, and publishes what is completed. The face is [WorkOrderDesk] for
/// what can be done, [WorkOrderBoard] and [WorkOrderList] for what there is to see, and the events
/// [WorkOrderCompleted] and [WorkOrderReopened].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "attachment",
      "commitment",
      "complaint",
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
package io.jinzhi.workorder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
