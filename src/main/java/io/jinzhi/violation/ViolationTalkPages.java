package io.jinzhi.violation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Talking, classifying, and what becomes known of it.
@ViolationController
class ViolationTalkPages {
  private final ViolationDesk desk;
  private final ViolationAnswers answers;
  private final ViolationPhotos photos;

  ViolationTalkPages(ViolationDesk desk, ViolationAnswers answers, ViolationPhotos photos) {
    this.desk = desk;
    this.answers = answers;
    this.photos = photos;
  }

  @PostMapping("/talk")
  @ViolationController.Field
  Outcome<ViolationView> talk(
      @PathVariable String number,
      @Sent ViolationForm.TalkForm form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
      Actor actor) {
    List<UUID> with = photos.all(actor, number, sent, form.photoIds());
    desk.talk(actor, number, form.checked(actor, answers, with), answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/class")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<ViolationView> classify(@PathVariable String number, @Sent ClassForm form, Actor actor) {
    Checks checks = new Checks();
    ViolationGrade severity = checks.one("severity", form.severity(), ViolationGrade.class);
    String reason = checks.optional("reason", form.reason(), 300);
    checks.done();
    desk.judge(actor, number, Objects.requireNonNull(severity), reason, answers.now());
    return answers.outcome(actor, number);
  }

  record ClassForm(@Nullable String severity, @Nullable String reason) {}

  @PostMapping("/director")
  @Allowed(Role.CS_MANAGER)
  Outcome<ViolationView> passUp(@PathVariable String number, @Sent Words form, Actor actor) {
    desk.passUp(actor, number, form.checked(), answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/person")
  @ViolationController.Field
  Outcome<ViolationView> identify(@PathVariable String number, @Sent PersonForm form, Actor actor) {
    Checks checks = new Checks();
    Offender who = checks.one("offender", form.offender(), Offender.class);
    String name = checks.optional("person", form.person(), 60);
    String typed = form.type();
    ViolationType type =
        typed == null || typed.isBlank() ? null : checks.one("type", typed, ViolationType.class);
    checks.done();
    desk.identify(
        actor,
        number,
        type,
        answers.who(actor, Objects.requireNonNull(who), form.unit(), name),
        answers.now());
    return answers.outcome(actor, number);
  }

  record PersonForm(
      @Nullable String type,
      @Nullable String offender,
      @Nullable String unit,
      @Nullable String person) {}

  @PostMapping("/notes")
  @Allowed({
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.DEPT_STAFF,
    Role.DEPT_MANAGER,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER
  })
  Outcome<ViolationView> note(
      @PathVariable String number,
      @Sent Words form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
      Actor actor) {
    List<UUID> with = photos.all(actor, number, sent, form.photoIds());
    desk.note(actor, number, form.checked(), with, answers.now());
    return answers.outcome(actor, number);
  }

  /// What is to be written down.
  record Words(@Nullable String words, @Nullable List<UUID> photoIds) {
    String checked() {
      Checks checks = new Checks();
      String text = checks.required("words", words, 1000);
      checks.done();
      return text;
    }
  }
}
