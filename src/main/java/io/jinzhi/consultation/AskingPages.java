package io.jinzhi.consultation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Asked for, taken up by the head, consented to by the owner, taken back (ARC-20).
@ConsultationController
class AskingPages {
  private final ConsultationDesk desk;
  private final ConsultationAnswers answers;
  private final Signing signing;

  AskingPages(ConsultationDesk desk, ConsultationAnswers answers, Signing signing) {
    this.desk = desk;
    this.answers = answers;
    this.signing = signing;
  }

  @PostMapping
  @May.Ask
  Outcome<ConsultationJson> asking(@Sent AskingForm form, Actor actor) {
    return answers.outcome(actor, desk.ask(actor, form.read(actor), answers.now()));
  }

  @PostMapping("/{number}/adoption")
  @Allowed(Role.CS_MANAGER)
  Outcome<ConsultationJson> adoption(@PathVariable String number, Actor actor) {
    desk.adopt(actor, number, answers.now());
    return answers.outcome(actor, number);
  }

  record ConsentForm(@Nullable Boolean agreed, @Nullable String signature) {}

  @PostMapping("/{number}/consent")
  @Allowed(Role.RESIDENT)
  Outcome<ConsultationJson> consent(
      @PathVariable String number, @Sent ConsentForm form, Actor actor) {
    var signature = signing.confirm(actor, form.signature());
    desk.consent(actor, number, Boolean.TRUE.equals(form.agreed()), signature, answers.now());
    return answers.outcome(actor, number);
  }

  @PostMapping("/{number}/withdrawal")
  @May.Ask
  Outcome<ConsultationJson> withdrawal(@PathVariable String number, Actor actor) {
    desk.withdraw(actor, number, answers.now());
    return answers.outcome(actor, number);
  }
}
