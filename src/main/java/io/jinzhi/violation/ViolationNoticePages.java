package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
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

/// The notice: signed, served, objected to, reviewed.
@ViolationController
class ViolationNoticePages {
  private static final int MOST_DAYS = 60;

  private final NoticeDesk desk;
  private final ViolationAnswers answers;
  private final ViolationPhotos photos;
  private final Signing signing;

  ViolationNoticePages(
      NoticeDesk desk, ViolationAnswers answers, ViolationPhotos photos, Signing signing) {
    this.desk = desk;
    this.answers = answers;
    this.photos = photos;
    this.signing = signing;
  }

  /// @param days none: as the house has it; 0: at once
  /// @param signature the password once more
  record NoticeForm(@Nullable String demand, @Nullable String days, @Nullable String signature) {}

  @PostMapping("/notice")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<ViolationView> issue(@PathVariable String number, @Sent NoticeForm form, Actor actor) {
    Checks checks = new Checks();
    String demand = checks.required("demand", form.demand(), 500);
    String days = form.days() == null ? "" : form.days().strip();
    boolean right =
        days.isEmpty() || (days.matches("\\d{1,2}") && Integer.parseInt(days) <= MOST_DAYS);
    checks.that(right, "days", Phrase.of("请填 0 到 60", "From 0 to 60"));
    checks.done();
    desk.issue(
        actor,
        number,
        demand,
        days.isEmpty() ? null : Integer.valueOf(days),
        signing.confirm(actor, form.signature()),
        answers.now());
    return answers.outcome(actor, number);
  }

  /// @param signature drawn by the receiver; none: on the paper
  record ServiceForm(
      @Nullable String how,
      @Nullable String receiver,
      @Nullable String witness,
      @Nullable String signature,
      @Nullable List<UUID> photoIds) {}

  @PostMapping("/service")
  @ViolationController.Field
  Outcome<ViolationView> serve(
      @PathVariable String number,
      @Sent ServiceForm form,
      @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> sent,
      Actor actor) {
    Checks checks = new Checks();
    Serving.How how = checks.one("how", form.how(), Serving.How.class);
    String receiver = checks.required("receiver", form.receiver(), 60);
    String witness = checks.optional("witness", form.witness(), 100);
    checks.that(
        how != Serving.How.REFUSED || witness != null,
        "witness",
        Phrase.of("拒签要有见证人", "A refusal takes a witness"));
    checks.done();
    List<UUID> with = photos.all(actor, number, sent, form.photoIds());
    UUID drawn =
        how == Serving.How.SIGNED ? photos.signature(actor, number, form.signature()) : null;
    desk.serve(
        actor,
        number,
        new Serving(Objects.requireNonNull(how), receiver, witness, with, drawn),
        answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/owner-telling")
  @Allowed.CustomerService
  Outcome<ViolationView> tellOwner(
      @PathVariable String number, @Sent ViolationTalkPages.Words form, Actor actor) {
    desk.tellOwner(actor, number, form.checked(), answers.now());
    return answers.outcome(actor, number);
  }

  record ObjectionForm(@Nullable String by, @Nullable String words) {}

  @PostMapping("/objection")
  @Allowed.CustomerService
  Outcome<ViolationView> object(
      @PathVariable String number, @Sent ObjectionForm form, Actor actor) {
    Checks checks = new Checks();
    String by = checks.required("by", form.by(), 60);
    String words = checks.required("words", form.words(), 1000);
    checks.done();
    desk.object(actor, number, by, words, answers.now());
    return answers.outcome(actor, number);
  }

  /// @param upheld the objection is right and the notice is lifted
  record ReviewForm(@Nullable Boolean upheld, @Nullable String words) {}

  @PostMapping("/review")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<ViolationView> review(@PathVariable String number, @Sent ReviewForm form, Actor actor) {
    Checks checks = new Checks();
    Boolean upheld = form.upheld();
    checks.that(upheld != null, "upheld", Phrase.of("请选择一项", "Please choose one"));
    String words = checks.required("words", form.words(), 1000);
    checks.done();
    desk.review(actor, number, Boolean.TRUE.equals(upheld), words, answers.now());
    return answers.outcome(actor, number);
  }
}
