package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/// The department's work: stopping harm, noting progress, recording the handling.
@Controller
class HandlingPages {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final ComplaintPhotos photos;

  HandlingPages(ComplaintDesk desk, Answering answering, ComplaintPhotos photos) {
    this.desk = desk;
    this.answering = answering;
    this.photos = photos;
  }

  @PostMapping("/complaints/{number}/harm-stop")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  String harmStop(@PathVariable String number, HarmStop form, Actor actor) {
    takeHarmStop(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/harm-stop")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  @ResponseBody
  CaseJson harmStopJson(@PathVariable String number, @RequestBody HarmStop form, Actor actor) {
    takeHarmStop(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeHarmStop(String number, HarmStop form, Actor actor) {
    Checks checks = new Checks();
    String measures = checks.required("measures", form.measures(), 2000);
    checks.done();
    desk.stopHarm(actor, number, measures, answering.now());
  }

  record HarmStop(@Nullable String measures) {}

  @PostMapping("/complaints/{number}/progress")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  String progress(@PathVariable String number, Progress form, Actor actor) {
    takeProgress(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/progress")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  @ResponseBody
  CaseJson progressJson(@PathVariable String number, @RequestBody JsonProgress form, Actor actor) {
    takeProgress(number, new Progress(form.words(), null), actor);
    return answering.json(actor, number);
  }

  private void takeProgress(String number, Progress form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    photos.note(actor, number, words, form.photos(), answering.now());
  }

  record Progress(@Nullable String words, @Nullable List<MultipartFile> photos) {}

  record JsonProgress(@Nullable String words) {}

  @PostMapping("/complaints/{number}/handling")
  @Allowed({Role.DEPT_MANAGER, Role.DEPT_STAFF})
  String handling(@PathVariable String number, Handling form, Actor actor) {
    takeHandling(number, form, actor);
    return answering.page(number);
  }

  @PostMapping("/api/v1/complaints/{number}/handling")
  @Allowed({Role.DEPT_MANAGER, Role.DEPT_STAFF})
  @ResponseBody
  CaseJson handlingJson(@PathVariable String number, @RequestBody Handling form, Actor actor) {
    takeHandling(number, form, actor);
    return answering.json(actor, number);
  }

  private void takeHandling(String number, Handling form, Actor actor) {
    Checks checks = new Checks();
    String measures = checks.required("measures", form.measures(), 2000);
    String process = checks.required("process", form.process(), 4000);
    checks.done();
    desk.handle(actor, number, measures, process, answering.now());
  }

  record Handling(@Nullable String measures, @Nullable String process) {}
}
