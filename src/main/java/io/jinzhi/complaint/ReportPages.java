package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Joining a further report to an open case (T-12).
@CaseController
class ReportPages {
  private final ComplaintDesk desk;
  private final ComplaintIntake intake;
  private final Answering answering;

  ReportPages(ComplaintDesk desk, ComplaintIntake intake, Answering answering) {
    this.desk = desk;
    this.intake = intake;
    this.answering = answering;
  }

  @PostMapping("/reports")
  @Allowed.CustomerService
  Outcome<CaseJson> join(@PathVariable String number, @Sent ReportForm form, Actor actor) {
    form.join(desk, intake, actor, number, answering.now());
    return answering.outcome(actor, number);
  }
}
