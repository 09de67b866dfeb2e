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

/// What the resident is told and when they will be told next.
@Controller
class ReplyPages {
  private final ComplaintDesk desk;
  private final Answering answering;

  ReplyPages(ComplaintDesk desk, Answering answering) {
    this.desk = desk;
    this.answering = answering;
  }

  @PostMapping("/complaints/{number}/reply")
  @Allowed({Role.AMBASSADOR, Role.FRONT_DESK, Role.CS_MANAGER})
  String reply(@PathVariable String number, Reply form, Actor actor) {
    takeReply(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/reply")
  @Allowed({Role.AMBASSADOR, Role.FRONT_DESK, Role.CS_MANAGER})
  @ResponseBody
  CaseJson replyJson(@PathVariable String number, @RequestBody Reply form, Actor actor) {
    takeReply(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeReply(String number, Reply form, Actor actor) {
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
  }

  record Reply(
      @Nullable String method,
      @Nullable String process,
      @Nullable String result,
      @Nullable Boolean inWritingWaived) {}

  @PostMapping("/complaints/{number}/next-reply")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  String nextReply(@PathVariable String number, NextReply form, Actor actor) {
    takeNextReply(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/next-reply")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  @ResponseBody
  CaseJson nextReplyJson(@PathVariable String number, @RequestBody NextReply form, Actor actor) {
    takeNextReply(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeNextReply(String number, NextReply form, Actor actor) {
    Checks checks = new Checks();
    String explanation = checks.required("explanation", form.explanation(), 1000);
    checks.done();
    desk.fixNextReply(
        actor, number, answering.moment(actor, "at", form.at()), explanation, answering.now());
  }

  record NextReply(@Nullable String at, @Nullable String explanation) {}

  @PostMapping("/complaints/{number}/pause")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER})
  String pause(@PathVariable String number, Pause form, Actor actor) {
    takePause(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/pause")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER})
  @ResponseBody
  CaseJson pauseJson(@PathVariable String number, @RequestBody Pause form, Actor actor) {
    takePause(number, form, actor);
    return answering.json(actor, number);
  }

  private void takePause(String number, Pause form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    desk.pause(
        actor, number, answering.moment(actor, "until", form.until()), reason, answering.now());
  }

  record Pause(@Nullable String until, @Nullable String reason) {}

  @PostMapping("/complaints/{number}/resumption")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER})
  String resumption(@PathVariable String number, Actor actor) {
    takeResumption(number, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/resumption")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.CS_MANAGER})
  @ResponseBody
  CaseJson resumptionJson(@PathVariable String number, Actor actor) {
    takeResumption(number, actor);
    return answering.json(actor, number);
  }

  private void takeResumption(String number, Actor actor) {
    desk.resume(actor, number, answering.now());
  }
}
