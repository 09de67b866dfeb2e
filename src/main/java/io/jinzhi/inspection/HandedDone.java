package io.jinzhi.inspection;

import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.workorder.WorkOrderCompleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever took a finding over is done: the finding is settled.
@Component
class HandedDone {
  private final FindingRows rows;
  private final Findings findings;
  private final StaffRoll staff;

  HandedDone(FindingRows rows, Findings findings, StaffRoll staff) {
    this.rows = rows;
    this.findings = findings;
    this.staff = staff;
  }

  @EventListener
  void on(WorkOrderCompleted done) {
    for (Finding each : rows.handedAs(done.estate(), done.number())) {
      var head =
          staff.atDesk(done.estate(), Desk.of(Role.DEPT_MANAGER, done.department())).stream()
              .findFirst();
      var by = head.isPresent() ? head.get().id() : each.by();
      var actor = staff.actor(done.estate(), by);
      findings.close(actor, each, done.number() + " 已完成", done.at());
    }
  }
}
