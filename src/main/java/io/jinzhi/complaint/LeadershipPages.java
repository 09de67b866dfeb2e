package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/// The way up: submitting, acknowledging, ruling (CMP-20, CMP-21, CMP-25, CMP-29, CMP-10).
@Controller
class LeadershipPages {
  private final ComplaintDesk desk;
  private final Answering answering;

  LeadershipPages(ComplaintDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/complaints/{number}/submission")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  String submission(@PathVariable String number, Submission form, Actor actor) {
    takeSubmission(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/submission")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  @ResponseBody
  CaseJson submissionJson(@PathVariable String number, @RequestBody Submission form, Actor actor) {
    takeSubmission(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeSubmission(String number, Submission form, Actor actor) {
    Checks checks = new Checks();
    Role to = checks.one("to", form.to(), Role.class);
    checks.that(
        to == null || to == Role.CENTRE_DIRECTOR || to == Role.GENERAL_MANAGER,
        "to",
        Phrase.of("只能呈中心主任或总经理", "To the director or the general manager"));
    checks.done();
    desk.submit(actor, number, Objects.requireNonNull(to), answering.now());
  }

  record Submission(@Nullable String to) {}

  @PostMapping("/complaints/{number}/acknowledgement")
  @Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  String acknowledgement(@PathVariable String number, Actor actor) {
    takeAcknowledgement(number, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/acknowledgement")
  @Allowed({Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  @ResponseBody
  CaseJson acknowledgementJson(@PathVariable String number, Actor actor) {
    takeAcknowledgement(number, actor);
    return answering.json(actor, number);
  }

  private void takeAcknowledgement(String number, Actor actor) {
    desk.acknowledge(actor, number, answering.now());
  }

  @PostMapping("/complaints/{number}/ruling")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  String ruling(@PathVariable String number, Ruling form, Actor actor) {
    takeRuling(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/ruling")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  @ResponseBody
  CaseJson rulingJson(@PathVariable String number, @RequestBody Ruling form, Actor actor) {
    takeRuling(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeRuling(String number, Ruling form, Actor actor) {
    Checks checks = new Checks();
    String instruction = checks.required("instruction", form.instruction(), 2000);
    checks.done();
    desk.rule(
        actor,
        number,
        instruction,
        answering.departmentOrNull(actor.estate(), "department", form.department()),
        answering.now());
  }

  record Ruling(@Nullable String instruction, @Nullable String department) {}
}
