package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/// The form's way back: returned by the department, logged at the desk, reported to the manager.
@Controller
class ReturnPages {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final Signing signing;

  ReturnPages(ComplaintDesk desk, Answering answering, Signing signing) {
    this.desk = desk;
    this.answering = answering;
    this.signing = signing;
  }

  @PostMapping("/complaints/{number}/return")
  @Allowed({Role.DEPT_MANAGER})
  String giveBack(@PathVariable String number, Return form, Actor actor) {
    takeReturn(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/return")
  @Allowed({Role.DEPT_MANAGER})
  @ResponseBody
  CaseJson giveBackJson(@PathVariable String number, @RequestBody Return form, Actor actor) {
    takeReturn(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeReturn(String number, Return form, Actor actor) {
    desk.giveBack(actor, number, signing.confirm(actor, form.signature()), answering.now());
  }

  record Return(@Nullable String signature) {}

  @PostMapping("/complaints/{number}/return-receipt")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  String returnReceipt(@PathVariable String number, Actor actor) {
    takeReturnReceipt(number, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/return-receipt")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  @ResponseBody
  CaseJson returnReceiptJson(@PathVariable String number, Actor actor) {
    takeReturnReceipt(number, actor);
    return answering.json(actor, number);
  }

  private void takeReturnReceipt(String number, Actor actor) {
    desk.logReturn(actor, number, answering.now());
  }

  @PostMapping("/complaints/{number}/report")
  @Allowed({Role.AMBASSADOR, Role.FRONT_DESK})
  String report(@PathVariable String number, Report form, Actor actor) {
    takeReport(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/report")
  @Allowed({Role.AMBASSADOR, Role.FRONT_DESK})
  @ResponseBody
  CaseJson reportJson(@PathVariable String number, @RequestBody Report form, Actor actor) {
    takeReport(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeReport(String number, Report form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    desk.reportUp(actor, number, words, answering.now());
  }

  record Report(@Nullable String words) {}
}
