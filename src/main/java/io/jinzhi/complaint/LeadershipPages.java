package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
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

/// The way up: submitting, acknowledging, ruling (CMP-20, CMP-21, CMP-25, CMP-29, CMP-10).
@CaseController
class LeadershipPages {
  private final ComplaintDesk desk;
  private final Answering answering;

  LeadershipPages(ComplaintDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/submission")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<CaseJson> submission(@PathVariable String number, @Sent Submission form, Actor actor) {
    Checks checks = new Checks();
    Role to = checks.one("to", form.to(), Role.class);
    checks.that(
        to == null || to == Role.CENTRE_DIRECTOR || to == Role.GENERAL_MANAGER,
        "to",
        Phrase.of("只能呈中心主任或总经理", "To the director or the general manager"));
    checks.done();
    desk.submit(actor, number, Objects.requireNonNull(to), answering.now());
    return answering.outcome(actor, number);
  }

  record Submission(@Nullable String to) {}

  @PostMapping("/acknowledgement")
  @Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<CaseJson> acknowledgement(@PathVariable String number, Actor actor) {
    desk.acknowledge(actor, number, answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/ruling")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  Outcome<CaseJson> ruling(@PathVariable String number, @Sent Ruling form, Actor actor) {
    Checks checks = new Checks();
    String instruction = checks.required("instruction", form.instruction(), 2000);
    checks.done();
    desk.rule(
        actor,
        number,
        instruction,
        answering.departmentOrNull(actor.estate(), "department", form.department()),
        answering.now());
    return answering.outcome(actor, number);
  }

  record Ruling(@Nullable String instruction, @Nullable String department) {}
}
