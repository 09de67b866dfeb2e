package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
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

/// Looking again, reporting, the civil route, and the end.
@ViolationController
class ViolationEndPages {
  private final ViolationDesk desk;
  private final ViolationAnswers answers;
  private final ViolationPhotos photos;

  ViolationEndPages(ViolationDesk desk, ViolationAnswers answers, ViolationPhotos photos) {
    this.desk = desk;
    this.answers = answers;
    this.photos = photos;
  }

  record RecheckForm(
      @Nullable Boolean rectified, @Nullable String words, @Nullable List<UUID> photoIds) {}

  @PostMapping("/recheck")
  @ViolationController.Field
  Outcome<ViolationView> recheck(
      @PathVariable String number,
      @Sent RecheckForm form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
      Actor actor) {
    Checks checks = new Checks();
    Boolean rectified = form.rectified();
    checks.that(rectified != null, "rectified", Phrase.of("请选择一项", "Please choose one"));
    String words = checks.required("words", form.words(), 1000);
    checks.done();
    List<UUID> with = photos.all(actor, number, sent, form.photoIds());
    desk.recheck(actor, number, Boolean.TRUE.equals(rectified), words, with, answers.now());
    return answers.outcome(actor, number);
  }

  /// @param receipt how it is known that they have it
  record ReportForm(
      @Nullable String to,
      @Nullable String recipient,
      @Nullable String receipt,
      @Nullable String words) {}

  @PostMapping("/reports")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<ViolationView> report(@PathVariable String number, @Sent ReportForm form, Actor actor) {
    Checks checks = new Checks();
    ReportTo to = checks.one("to", form.to(), ReportTo.class);
    String recipient = checks.required("recipient", form.recipient(), 100);
    String receipt = checks.required("receipt", form.receipt(), 200);
    String words = checks.optional("words", form.words(), 500);
    checks.done();
    desk.report(
        actor,
        number,
        Objects.requireNonNull(to),
        recipient,
        receipt,
        words == null ? "" : words,
        answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/civil-route")
  @Allowed(Role.GENERAL_MANAGER)
  Outcome<ViolationView> sue(
      @PathVariable String number, @Sent ViolationTalkPages.Words form, Actor actor) {
    desk.sue(actor, number, form.checked(), answers.now());
    return answers.outcome(actor, number);
  }

  /// @param basis the clause of the contract
  /// @param kept where it can be fetched
  record ClearingForm(
      @Nullable String basis, @Nullable String kept, @Nullable List<UUID> photoIds) {}

  @PostMapping("/clearing")
  @Allowed({Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER})
  Outcome<ViolationView> clear(
      @PathVariable String number,
      @Sent ClearingForm form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
      Actor actor) {
    Checks checks = new Checks();
    String basis = checks.required("basis", form.basis(), 200);
    String kept = checks.required("kept", form.kept(), 200);
    checks.done();
    List<UUID> with = photos.all(actor, number, sent, form.photoIds());
    desk.clear(actor, number, basis, kept, with, answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/closure")
  @Allowed(Role.CS_MANAGER)
  Outcome<ViolationView> close(
      @PathVariable String number, @Sent ViolationTalkPages.Words form, Actor actor) {
    desk.close(actor, number, form.checked(), answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/withdrawal")
  @Allowed(Role.CS_MANAGER)
  Outcome<ViolationView> withdraw(
      @PathVariable String number, @Sent ViolationTalkPages.Words form, Actor actor) {
    desk.withdraw(actor, number, form.checked(), answers.now());
    return answers.outcome(actor, number);
  }
}
