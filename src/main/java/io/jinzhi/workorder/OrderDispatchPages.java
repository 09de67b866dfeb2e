package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Sending an order to a department, signing for it, and taking it on.
@OrderController
class OrderDispatchPages {
  private final WorkOrderDesk desk;
  private final OrderAnswers answers;
  private final Signing signing;

  OrderDispatchPages(WorkOrderDesk desk, OrderAnswers answers, Signing signing) {
    this.desk = desk;
    this.answers = answers;
    this.signing = signing;
  }

  @PostMapping("/dispatch")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER})
  Outcome<OrderJson> dispatch(@PathVariable String number, @Sent DispatchForm form, Actor actor) {
    Checks checks = new Checks();
    String why = checks.optional("why", form.why(), 200);
    checks.done();
    desk.dispatch(
        actor, number, answers.department(actor.estate(), form.department()), why, answers.now());
    return answers.outcome(actor, number);
  }

  record DispatchForm(@Nullable String department, @Nullable String why) {}

  @PostMapping("/receipt")
  @Allowed({Role.DEPT_MANAGER})
  Outcome<OrderJson> receipt(@PathVariable String number, @Sent ReceiptForm form, Actor actor) {
    desk.sign(actor, number, signing.confirm(actor, form.signature()), answers.now());
    return answers.outcome(actor, number);
  }

  record ReceiptForm(@Nullable String signature) {}

  @PostMapping("/assignment")
  @Allowed({Role.DEPT_MANAGER, Role.DEPT_STAFF})
  Outcome<OrderJson> assignment(
      @PathVariable String number, @Sent AssignmentForm form, Actor actor) {
    Checks checks = new Checks();
    String why = checks.optional("why", form.why(), 200);
    checks.done();
    String chosen = form.staff();
    StaffId to;
    try {
      to =
          chosen == null || chosen.isBlank()
              ? actor.staff()
              : new StaffId(UUID.fromString(chosen.strip()));
    } catch (IllegalArgumentException e) {
      throw new Invalid("staff", Phrase.of("请选择本部门的人", "Choose somebody of the department"));
    }
    desk.assign(actor, number, to, why, answers.now());
    return answers.outcome(actor, number);
  }

  record AssignmentForm(@Nullable String staff, @Nullable String why) {}
}
