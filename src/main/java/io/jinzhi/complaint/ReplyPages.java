package io.jinzhi.complaint;

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

/// What the resident is told and when they will be told next.
@CaseController
class ReplyPages {
  private final ComplaintDesk desk;
  private final Answering answering;

  ReplyPages(ComplaintDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/reply")
  @Allowed.CustomerService
  Outcome<CaseJson> reply(@PathVariable String number, @Sent Reply form, Actor actor) {
    Checks checks = new Checks();
    ReplyMethod method = checks.one("method", form.method(), ReplyMethod.class);
    String process = checks.required("process", form.process(), 2000);
    String result = checks.required("result", form.result(), 2000);
    checks.done();
    desk.reply(
        actor,
        number,
        new ComplaintDesk.Reply(
            Objects.requireNonNull(method),
            process,
            result,
            Boolean.TRUE.equals(form.inWritingWaived())),
        answering.now());
    return answering.outcome(actor, number);
  }

  record Reply(
      @Nullable String method,
      @Nullable String process,
      @Nullable String result,
      @Nullable Boolean inWritingWaived) {}

  @PostMapping("/next-reply")
  @Allowed.CustomerService
  Outcome<CaseJson> nextReply(@PathVariable String number, @Sent NextReply form, Actor actor) {
    Checks checks = new Checks();
    String explanation = checks.required("explanation", form.explanation(), 1000);
    checks.done();
    desk.fixNextReply(
        actor, number, answering.moment(actor, "at", form.at()), explanation, answering.now());
    return answering.outcome(actor, number);
  }

  record NextReply(@Nullable String at, @Nullable String explanation) {}

  @PostMapping("/pause")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<CaseJson> pause(@PathVariable String number, @Sent Pause form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    desk.pause(
        actor, number, answering.moment(actor, "until", form.until()), reason, answering.now());
    return answering.outcome(actor, number);
  }

  record Pause(@Nullable String until, @Nullable String reason) {}

  @PostMapping("/resumption")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<CaseJson> resumption(@PathVariable String number, Actor actor) {
    desk.resume(actor, number, answering.now());
    return answering.outcome(actor, number);
  }
}
