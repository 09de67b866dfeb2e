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
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sending the form to a department, signing for it, and giving it to somebody to work on.
@CaseController
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

  @PostMapping("/dispatch")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<CaseJson> dispatch(@PathVariable String number, @Sent Dispatch form, Actor actor) {
    Checks checks = new Checks();
    String why = checks.optional("why", form.why(), 200);
    checks.done();
    desk.dispatch(
        actor,
        number,
        answering.department(actor.estate(), "department", form.department()),
        why,
        answering.now());
    return answering.outcome(actor, number);
  }

  record Dispatch(@Nullable String department, @Nullable String why) {}

  @PostMapping("/receipt")
  @Allowed({Role.DEPT_MANAGER})
  Outcome<CaseJson> receipt(@PathVariable String number, @Sent Receipt form, Actor actor) {
    desk.sign(actor, number, signing.confirm(actor, form.signature()), answering.now());
    return answering.outcome(actor, number);
  }

  record Receipt(@Nullable String signature) {}

  @PostMapping("/assignment")
  @Allowed({Role.DEPT_MANAGER})
  Outcome<CaseJson> assignment(@PathVariable String number, @Sent Assignment form, Actor actor) {
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
    return answering.outcome(actor, number);
  }

  record Assignment(@Nullable String staff) {}
}
