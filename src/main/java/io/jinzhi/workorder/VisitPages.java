package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The visit: agreed, on site, begun, finished.
@OrderController
class VisitPages {
  private final WorkOrderDesk desk;
  private final OrderAnswers answers;
  private final OrderPhotos photos;

  VisitPages(WorkOrderDesk desk, OrderAnswers answers, OrderPhotos photos) {
    this.desk = desk;
    this.answers = answers;
    this.photos = photos;
  }

  @PostMapping("/appointment")
  @Allowed({Role.FRONT_DESK, Role.DEPT_MANAGER, Role.DEPT_STAFF})
  Outcome<OrderJson> appointment(
      @PathVariable String number, @Sent AppointmentForm form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.optional("words", form.words(), 500);
    checks.done();
    desk.appoint(actor, number, answers.moment(actor, "at", form.at()), words, answers.now());
    return answers.outcome(actor, number);
  }

  record AppointmentForm(@Nullable String at, @Nullable String words) {}

  @PostMapping("/arrival")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER})
  Outcome<OrderJson> arrival(
      @PathVariable String number,
      @Sent ArrivalForm form,
      @RequestParam @Nullable List<MultipartFile> photos,
      Actor actor) {
    Checks checks = new Checks();
    String found = checks.required("found", form.found(), 2000);
    checks.done();
    boolean danger = Boolean.TRUE.equals(form.danger());
    desk.arrive(
        actor,
        number,
        found,
        danger,
        this.photos.all(actor, number, photos, form.photoIds()),
        answers.now());
    return answers.outcome(actor, number);
  }

  record ArrivalForm(
      @Nullable String found, @Nullable Boolean danger, @Nullable List<UUID> photoIds) {}

  @PostMapping("/start")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER})
  Outcome<OrderJson> start(@PathVariable String number, Actor actor) {
    desk.start(actor, number, answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/progress")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.FRONT_DESK, Role.AMBASSADOR, Role.CS_MANAGER})
  Outcome<OrderJson> progress(
      @PathVariable String number,
      @Sent ProgressForm form,
      @RequestParam @Nullable List<MultipartFile> photos,
      Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    desk.note(
        actor,
        number,
        words,
        this.photos.all(actor, number, photos, form.photoIds()),
        answers.now());
    return answers.outcome(actor, number);
  }

  record ProgressForm(@Nullable String words, @Nullable List<UUID> photoIds) {}

  @PostMapping("/completion")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER})
  Outcome<OrderJson> completion(
      @PathVariable String number,
      @Sent CompletionForm form,
      @RequestParam @Nullable List<MultipartFile> photos,
      Actor actor) {
    Checks checks = new Checks();
    String result = checks.required("result", form.result(), 4000);
    checks.done();
    List<Integer> kept = form.conduct() == null ? List.of() : form.conduct();
    desk.finish(
        actor,
        number,
        result,
        kept,
        this.photos.all(actor, number, photos, form.photoIds()),
        answers.now());
    return answers.outcome(actor, number);
  }

  record CompletionForm(
      @Nullable String result, @Nullable List<Integer> conduct, @Nullable List<UUID> photoIds) {}
}
