package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The form's way back: returned by the department, logged at the desk, reported to the manager.
@CaseController
class ReturnPages {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final Signing signing;

  ReturnPages(ComplaintDesk desk, Answering answering, Signing signing) {
    this.desk = desk;
    this.answering = answering;
    this.signing = signing;
  }

  @PostMapping("/return")
  @Allowed({Role.DEPT_MANAGER})
  Outcome<CaseJson> giveBack(@PathVariable String number, @Sent Return form, Actor actor) {
    desk.giveBack(actor, number, signing.confirm(actor, form.signature()), answering.now());
    return answering.outcome(actor, number);
  }

  record Return(@Nullable String signature) {}

  @PostMapping("/return-receipt")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<CaseJson> returnReceipt(@PathVariable String number, Actor actor) {
    desk.logReturn(actor, number, answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/report")
  @Allowed({Role.AMBASSADOR, Role.FRONT_DESK})
  Outcome<CaseJson> report(@PathVariable String number, @Sent Report form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    desk.reportUp(actor, number, words, answering.now());
    return answering.outcome(actor, number);
  }

  record Report(@Nullable String words) {}
}
