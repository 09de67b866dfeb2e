package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What holds the work up.
@OrderController
class WaitingPages {
  private final WorkOrderDesk desk;
  private final OrderAnswers answers;

  WaitingPages(WorkOrderDesk desk, OrderAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @PostMapping("/pause")
  @Allowed({Role.FRONT_DESK, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<OrderJson> pause(@PathVariable String number, @Sent PauseForm form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    desk.pause(actor, number, answers.moment(actor, "until", form.until()), reason, answers.now());
    return answers.outcome(actor, number);
  }

  record PauseForm(@Nullable String until, @Nullable String reason) {}

  @PostMapping("/resumption")
  @Allowed({Role.FRONT_DESK, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<OrderJson> resumption(@PathVariable String number, Actor actor) {
    desk.resume(actor, number, answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/delay")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK})
  Outcome<OrderJson> delay(@PathVariable String number, @Sent DelayForm form, Actor actor) {
    Checks checks = new Checks();
    Delay cause = checks.one("cause", form.cause(), Delay.class);
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    desk.delay(
        actor,
        number,
        answers.moment(actor, "promised", form.promised()),
        Objects.requireNonNull(cause),
        reason,
        answers.now());
    return answers.outcome(actor, number);
  }

  record DelayForm(@Nullable String promised, @Nullable String cause, @Nullable String reason) {}
}
