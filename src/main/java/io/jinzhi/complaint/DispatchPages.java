package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/// Sending the form to a department, signing for it, and giving it to somebody to work on.
@Controller
class DispatchPages {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final Signing signing;
  private final StaffRoll staff;

  DispatchPages(ComplaintDesk desk, Answering answering, Signing signing, StaffRoll staff) {
    this.desk = desk;
    this.answering = answering;
    this.signing = signing;
    this.staff = staff;
  }

  @PostMapping("/complaints/{number}/dispatch")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  String dispatch(@PathVariable String number, Dispatch form, Actor actor) {
    takeDispatch(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/dispatch")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  @ResponseBody
  CaseJson dispatchJson(@PathVariable String number, @RequestBody Dispatch form, Actor actor) {
    takeDispatch(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeDispatch(String number, Dispatch form, Actor actor) {
    Checks checks = new Checks();
    String why = checks.optional("why", form.why(), 200);
    checks.done();
    desk.dispatch(
        actor,
        number,
        answering.department(actor.estate(), "department", form.department()),
        why,
        answering.now());
  }

  record Dispatch(@Nullable String department, @Nullable String why) {}

  @PostMapping("/complaints/{number}/receipt")
  @Allowed({Role.DEPT_MANAGER})
  String receipt(@PathVariable String number, Receipt form, Actor actor) {
    takeReceipt(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/receipt")
  @Allowed({Role.DEPT_MANAGER})
  @ResponseBody
  CaseJson receiptJson(@PathVariable String number, @RequestBody Receipt form, Actor actor) {
    takeReceipt(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeReceipt(String number, Receipt form, Actor actor) {
    desk.sign(actor, number, signing.confirm(actor, form.signature()), answering.now());
  }

  record Receipt(@Nullable String signature) {}

  @PostMapping("/complaints/{number}/assignment")
  @Allowed({Role.DEPT_MANAGER})
  String assignment(@PathVariable String number, Assignment form, Actor actor) {
    takeAssignment(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/assignment")
  @Allowed({Role.DEPT_MANAGER})
  @ResponseBody
  CaseJson assignmentJson(@PathVariable String number, @RequestBody Assignment form, Actor actor) {
    takeAssignment(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeAssignment(String number, Assignment form, Actor actor) {
    StaffMember to =
        staff.members(actor.estate()).stream()
            .filter(each -> each.id().value().toString().equals(form.staff()))
            .filter(each -> each.active() && Objects.equals(each.department(), actor.department()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Invalid(
                        "staff", Phrase.of("请选择本部门的人", "Choose somebody of the department")));
    desk.assign(actor, number, to.id(), answering.now());
  }

  record Assignment(@Nullable String staff) {}
}
