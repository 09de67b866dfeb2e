package io.jinzhi.consultation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The two levels decide, or whom they delegated (ARC-21, ARC-28).
@ConsultationController
@Allowed({Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER})
class DecidingPages {
  private final Deciding deciding;
  private final ConsultationAnswers answers;
  private final Signing signing;

  DecidingPages(Deciding deciding, ConsultationAnswers answers, Signing signing) {
    this.deciding = deciding;
    this.answers = answers;
    this.signing = signing;
  }

  record RegistrationForm(@Nullable String onPaper, @Nullable String signature) {}

  @PostMapping("/{number}/registration")
  Outcome<ConsultationJson> registration(
      @PathVariable String number, @Sent RegistrationForm form, Actor actor) {
    Checks checks = new Checks();
    String onPaper = checks.optional("onPaper", form.onPaper(), 200);
    checks.done();
    var signature = signing.confirm(actor, form.signature());
    deciding.register(actor, number, onPaper, signature, answers.now());
    return answers.outcome(actor, number);
  }

  /// @param pages such as `1-3,7`
  record ApprovalForm(
      @Nullable String opinion,
      @Nullable String pages,
      @Nullable Integer copies,
      @Nullable String until,
      @Nullable Integer minutes,
      @Nullable String signature) {}

  @PostMapping("/{number}/approval")
  Outcome<ConsultationJson> approval(
      @PathVariable String number, @Sent ApprovalForm form, Actor actor) {
    Checks checks = new Checks();
    String words = checks.required("opinion", form.opinion(), 500);
    checks.done();
    Opinion opinion =
        new Opinion(
            words,
            PageSet.parse("pages", form.pages()),
            form.copies() == null ? 0 : form.copies(),
            answers.moment(actor, "until", form.until()),
            form.minutes() == null ? 0 : form.minutes());
    var signature = signing.confirm(actor, form.signature());
    deciding.approve(actor, number, opinion, signature, answers.now());
    return answers.outcome(actor, number);
  }

  record RefusalForm(@Nullable String reason, @Nullable String signature) {}

  @PostMapping("/{number}/refusal")
  Outcome<ConsultationJson> refusal(
      @PathVariable String number, @Sent RefusalForm form, Actor actor) {
    Checks checks = new Checks();
    String reason = checks.required("reason", form.reason(), 500);
    checks.done();
    var signature = signing.confirm(actor, form.signature());
    deciding.refuse(actor, number, reason, signature, answers.now());
    return answers.outcome(actor, number);
  }
}
