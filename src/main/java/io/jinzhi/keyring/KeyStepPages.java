package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A key is hung up, approved for the day, given back for good.
@KeyController
@Allowed.CustomerService
class KeyStepPages {
  private final KeyCounter counter;
  private final KeyDesk desk;
  private final KeyView.Views views;
  private final InstantSource clock;

  KeyStepPages(KeyCounter counter, KeyDesk desk, KeyView.Views views, InstantSource clock) {
    this.counter = counter;
    this.desk = desk;
    this.views = views;
    this.clock = clock;
  }

  record Said(@Nullable String words) {
    String checked() {
      Checks checks = new Checks();
      String said = Typed.words(checks, "words", words, 200);
      checks.done();
      return said;
    }
  }

  @PostMapping
  Outcome<KeyView> hang(@Sent KeyForm form, Actor actor) {
    return outcome(actor, counter.hang(actor, form, clock.instant()));
  }

  @PostMapping("/{code}/approval-request")
  Outcome<KeyView> ask(@PathVariable String code, @Sent Said said, Actor actor) {
    desk.askApproval(actor, code, said.checked(), clock.instant());
    return outcome(actor, code);
  }

  @PostMapping("/{code}/approval")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<KeyView> approve(@PathVariable String code, @Sent Said said, Actor actor) {
    desk.approve(actor, code, said.checked(), clock.instant());
    return outcome(actor, code);
  }

  @PostMapping("/{code}/release")
  Outcome<KeyView> giveBack(@PathVariable String code, @Sent KeyCounter.Release form, Actor actor) {
    counter.giveBack(actor, code, form, clock.instant());
    return outcome(actor, code);
  }

  private Outcome<KeyView> outcome(Actor actor, String code) {
    return new Outcome<>("/keys/" + code, () -> views.of(actor, code, clock.instant()));
  }
}
