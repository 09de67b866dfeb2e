package io.jinzhi.callback;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signing;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What those do who call back, from the collecting of the form to its return (CBK-18 to CBK-23).
@CallbackController
@Allowed({Role.AMBASSADOR, Role.DEPT_MANAGER, Role.CS_MANAGER})
class CallerPages {
  private final CallbackDesk desk;
  private final Answering answering;
  private final CallbackSignatures signatures;
  private final Signing signing;

  CallerPages(
      CallbackDesk desk, Answering answering, CallbackSignatures signatures, Signing signing) {
    this.desk = desk;
    this.answering = answering;
    this.signatures = signatures;
    this.signing = signing;
  }

  @PostMapping("/collection")
  Outcome<CallbackJson> collect(
      @PathVariable String number, @Sent SignatureForm form, Actor actor) {
    desk.collect(actor, number, signing.confirm(actor, form.signature()), answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/record")
  Outcome<CallbackJson> record(@PathVariable String number, @Sent RecordForm form, Actor actor) {
    signatures.record(actor, number, form, answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/attempts")
  Outcome<CallbackJson> attempt(@PathVariable String number, @Sent Attempt form, Actor actor) {
    Checks checks = new Checks();
    var how = checks.one("outcome", form.outcome(), AttemptOutcome.class);
    String more = checks.optional("detail", form.detail(), 200);
    checks.done();
    desk.attempt(
        actor, number, Objects.requireNonNull(how), more == null ? "" : more, answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/countersignature")
  Outcome<CallbackJson> countersign(
      @PathVariable String number, @Sent SignatureForm form, Actor actor) {
    desk.countersign(actor, number, signing.confirm(actor, form.signature()), answering.now());
    return answering.outcome(actor, number);
  }

  @PostMapping("/return")
  Outcome<CallbackJson> giveBack(
      @PathVariable String number, @Sent SignatureForm form, Actor actor) {
    desk.giveBack(actor, number, signing.confirm(actor, form.signature()), answering.now());
    return answering.outcome(actor, number);
  }

  /// @param detail the number called, or what was found
  record Attempt(@Nullable String outcome, @Nullable String detail) {}
}
