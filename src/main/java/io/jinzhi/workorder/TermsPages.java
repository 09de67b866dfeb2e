package io.jinzhi.workorder;

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

/// Who owes the work: notice, exclusion, class, specialist, danger.
@OrderController
class TermsPages {
  private final TermsDesk terms;
  private final OrderAnswers answers;
  private final OrderPhotos photos;

  TermsPages(TermsDesk terms, OrderAnswers answers, OrderPhotos photos) {
    this.terms = terms;
    this.answers = answers;
    this.photos = photos;
  }

  @PostMapping("/warranty-notice")
  @Allowed({Role.DEPT_MANAGER, Role.FRONT_DESK})
  Outcome<OrderJson> notice(@PathVariable String number, @Sent NoticeForm form, Actor actor) {
    Checks checks = new Checks();
    Warranty.Firm firm = checks.one("firm", form.firm(), Warranty.Firm.class);
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    terms.notify(actor, number, Objects.requireNonNull(firm), words, answers.now());
    return answers.outcome(actor, number);
  }

  record NoticeForm(@Nullable String firm, @Nullable String words) {}

  @PostMapping("/exclusion")
  @Allowed({Role.DEPT_STAFF, Role.DEPT_MANAGER})
  Outcome<OrderJson> exclusion(
      @PathVariable String number,
      @Sent ExclusionForm form,
      @RequestParam @Nullable List<MultipartFile> photos,
      Actor actor) {
    Checks checks = new Checks();
    Exclusion cause = checks.one("cause", form.cause(), Exclusion.class);
    String reason = checks.required("reason", form.reason(), 2000);
    checks.done();
    terms.exclude(
        actor,
        number,
        Objects.requireNonNull(cause),
        reason,
        this.photos.all(actor, number, photos, form.photoIds()),
        answers.now());
    return answers.outcome(actor, number);
  }

  record ExclusionForm(
      @Nullable String cause, @Nullable String reason, @Nullable List<UUID> photoIds) {}

  @PostMapping("/charge")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<OrderJson> charge(@PathVariable String number, @Sent ChargeForm form, Actor actor) {
    Checks checks = new Checks();
    Charge to = checks.one("to", form.to(), Charge.class);
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    terms.recharge(actor, number, Objects.requireNonNull(to), reason, answers.now());
    return answers.outcome(actor, number);
  }

  record ChargeForm(@Nullable String to, @Nullable String reason) {}

  @PostMapping("/specialist")
  @Allowed({Role.DEPT_MANAGER})
  Outcome<OrderJson> specialist(
      @PathVariable String number, @Sent SpecialistForm form, Actor actor) {
    Checks checks = new Checks();
    String firm = checks.required("firm", form.firm(), 100);
    String agreed = checks.required("agreed", form.agreed(), 1000);
    checks.done();
    boolean instead = Boolean.TRUE.equals(form.instead());
    terms.callSpecialist(actor, number, firm, agreed, instead, answers.now());
    return answers.outcome(actor, number);
  }

  record SpecialistForm(
      @Nullable String firm, @Nullable String agreed, @Nullable Boolean instead) {}

  @PostMapping("/structural-report")
  @Allowed({Role.CENTRE_DIRECTOR})
  Outcome<OrderJson> danger(@PathVariable String number, @Sent DangerForm form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("words", form.words(), 2000);
    checks.done();
    terms.reportDanger(actor, number, words, answers.now());
    return answers.outcome(actor, number);
  }

  record DangerForm(@Nullable String words) {}
}
