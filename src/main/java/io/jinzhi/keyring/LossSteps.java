package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A lost key on its way to a new lock (KEY-11).
@KeyController
@Allowed.CustomerService
class LossSteps {
  private final LossDesk desk;
  private final InstantSource clock;

  LossSteps(LossDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param payer who bears the actual price
  record Report(@Nullable String how, @Nullable String payer) {}

  record Cost(@Nullable String yuan) {}

  @PostMapping("/{code}/loss")
  Outcome<Loss> report(@PathVariable String code, @Sent Report form, Actor actor) {
    Checks checks = new Checks();
    String how = Typed.words(checks, "how", form.how(), 300);
    Loss.Payer payer = checks.one("payer", form.payer(), Loss.Payer.class);
    checks.done();
    if (payer == null) {
      throw new IllegalStateException("checked");
    }
    return outcome(actor, desk.report(actor, code, how, payer, clock.instant()));
  }

  @PostMapping("/losses/{number}/telling")
  Outcome<Loss> tell(@PathVariable String number, @Sent KeyStepPages.Said said, Actor actor) {
    desk.tellOwner(actor, number, said.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/losses/{number}/lock")
  Outcome<Loss> lock(@PathVariable String number, @Sent KeyStepPages.Said said, Actor actor) {
    desk.changeLock(actor, number, said.checked(), clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/losses/{number}/settlement")
  Outcome<Loss> settle(@PathVariable String number, @Sent Cost form, Actor actor) {
    Checks checks = new Checks();
    long cents = Typed.cents(checks, "yuan", form.yuan());
    checks.done();
    desk.settle(actor, number, cents, clock.instant());
    return outcome(actor, number);
  }

  private Outcome<Loss> outcome(Actor actor, String number) {
    return new Outcome<>("/keys/losses/" + number, () -> desk.find(actor, number));
  }
}
