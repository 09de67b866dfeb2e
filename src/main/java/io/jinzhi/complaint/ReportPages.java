package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Joining a further report to an open case (T-12).
@Controller
class ReportPages {
  private final ComplaintDesk desk;
  private final ComplaintIntake intake;
  private final Answering answering;

  ReportPages(ComplaintDesk desk, ComplaintIntake intake, Answering answering) {
    this.desk = desk;
    this.intake = intake;
    this.answering = answering;
  }

  @PostMapping("/complaints/{number}/reports")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  String join(@PathVariable String number, ReportForm form, Actor actor) {
    form.join(desk, intake, actor, number, answering.now());
    return answering.page(number);
  }
}
