package io.jinzhi.complaint;

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

/// What a case is: its grade, whether it is valid, and when it is done.
@Controller
class JudgingPages {
  private final ComplaintDesk desk;
  private final Answering answering;

  JudgingPages(ComplaintDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/complaints/{number}/grade")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  String grade(@PathVariable String number, Regrading form, Actor actor) {
    takeRegrading(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/grade")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  @ResponseBody
  CaseJson gradeJson(@PathVariable String number, @RequestBody Regrading form, Actor actor) {
    takeRegrading(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeRegrading(String number, Regrading form, Actor actor) {
    Checks checks = new Checks();
    Grade grade = checks.one("grade", form.grade(), Grade.class);
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    desk.regrade(actor, number, Objects.requireNonNull(grade), reason, answering.now());
  }

  record Regrading(@Nullable String grade, @Nullable String reason) {}

  @PostMapping("/complaints/{number}/invalidity")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  String invalidity(@PathVariable String number, Invalidity form, Actor actor) {
    takeInvalidity(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/invalidity")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  @ResponseBody
  CaseJson invalidityJson(@PathVariable String number, @RequestBody Invalidity form, Actor actor) {
    takeInvalidity(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeInvalidity(String number, Invalidity form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 1000);
    String help = checks.required("help", form.help(), 1000);
    String explanation = checks.required("explanation", form.explanation(), 1000);
    checks.done();
    desk.findInvalid(actor, number, reason, help, explanation, answering.now());
  }

  record Invalidity(@Nullable String reason, @Nullable String help, @Nullable String explanation) {}

  @PostMapping("/complaints/{number}/closure")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  String closure(@PathVariable String number, Closure form, Actor actor) {
    takeClosure(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/closure")
  @Allowed({Role.FRONT_DESK, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
  @ResponseBody
  CaseJson closureJson(@PathVariable String number, @RequestBody Closure form, Actor actor) {
    takeClosure(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeClosure(String number, Closure form, Actor actor) {
    Checks checks = new Checks();
    String summary = checks.optional("summary", form.summary(), 1000);
    checks.done();
    desk.close(actor, number, summary == null ? "" : summary, answering.now());
  }

  record Closure(@Nullable String summary) {}
}
