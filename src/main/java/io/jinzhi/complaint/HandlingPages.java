package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The department's work: stopping harm, noting progress, recording the handling.
@CaseController
class HandlingPages {
  private final ComplaintDesk desk;
  private final Answering answering;
  private final ComplaintPhotos photos;

  HandlingPages(ComplaintDesk desk, Answering answering, ComplaintPhotos photos) {
    this.desk = desk;
    this.answering = answering;
    this.photos = photos;
  }

  @PostMapping("/harm-stop")
  @Allowed({Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<CaseJson> harmStop(@PathVariable String number, @Sent HarmStop form, Actor actor) {
    Checks checks = new Checks();
    String measures = checks.required("measures", form.measures(), 2000);
    checks.done();
    desk.stopHarm(actor, number, measures, answering.now());
    return answering.outcome(actor, number);
  }

  record HarmStop(@Nullable String measures) {}

  @PostMapping("/progress")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  Outcome<CaseJson> progress(
      @PathVariable String number,
      @Sent JsonProgress form,
      @RequestParam @Nullable List<MultipartFile> photos,
      Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    this.photos.note(actor, number, words, photos, answering.now());
    return answering.outcome(actor, number);
  }

  record JsonProgress(@Nullable String words) {}

  @PostMapping("/handling")
  @Allowed({Role.DEPT_MANAGER, Role.DEPT_STAFF})
  Outcome<CaseJson> handling(@PathVariable String number, @Sent Handling form, Actor actor) {
    Checks checks = new Checks();
    String measures = checks.required("measures", form.measures(), 2000);
    String process = checks.required("process", form.process(), 4000);
    checks.done();
    desk.handle(actor, number, measures, process, answering.now());
    return answering.outcome(actor, number);
  }

  record Handling(@Nullable String measures, @Nullable String process) {}
}
