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

/// What a case is: its grade, whether it is valid, and when it is done.
@CaseController
class JudgingPages {
  private final ComplaintDesk desk;
  private final Answering answering;

  JudgingPages(ComplaintDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/grade")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<CaseJson> grade(@PathVariable String number, @Sent Regrading form, Actor actor) {
    Checks checks = new Checks();
    Grade grade = checks.one("grade", form.grade(), Grade.class);
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    desk.regrade(actor, number, Objects.requireNonNull(grade), reason, answering.now());
    return answering.outcome(actor, number);
  }

  record Regrading(@Nullable String grade, @Nullable String reason) {}

  @PostMapping("/invalidity")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<CaseJson> invalidity(@PathVariable String number, @Sent Invalidity form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 1000);
    String help = checks.required("help", form.help(), 1000);
    String explanation = checks.required("explanation", form.explanation(), 1000);
    checks.done();
    desk.findInvalid(actor, number, reason, help, explanation, answering.now());
    return answering.outcome(actor, number);
  }

  record Invalidity(@Nullable String reason, @Nullable String help, @Nullable String explanation) {}

  @PostMapping("/closure")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<CaseJson> closure(@PathVariable String number, @Sent Closure form, Actor actor) {
    Checks checks = new Checks();
    String summary = checks.optional("summary", form.summary(), 1000);
    checks.done();
    desk.close(actor, number, summary == null ? "" : summary, answering.now());
    return answering.outcome(actor, number);
  }

  record Closure(@Nullable String summary) {}
}
