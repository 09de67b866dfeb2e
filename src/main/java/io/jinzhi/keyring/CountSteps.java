package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.SigningBeside;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A count on its way: one person counts and signs, another checks and signs (KEY-06, KEY-15).
@KeyController
@Allowed.CustomerService
class CountSteps {
  private final CountDesk desk;
  private final io.jinzhi.staff.Signing signing;
  private final SigningBeside beside;
  private final StaffRoll staff;
  private final InstantSource clock;

  CountSteps(
      CountDesk desk,
      io.jinzhi.staff.Signing signing,
      SigningBeside beside,
      StaffRoll staff,
      InstantSource clock) {
    this.desk = desk;
    this.signing = signing;
    this.beside = beside;
    this.staff = staff;
    this.clock = clock;
  }

  record Counting(@Nullable List<CountDesk.Found> counts, @Nullable String signature) {}

  /// @param checker who checks beside the reader, with their own password; none: the reader
  record Checking(
      @Nullable String checker, @Nullable String password, @Nullable String signature) {}

  @PostMapping("/counts/{number}/signature")
  Outcome<KeyCount> count(@PathVariable String number, @Sent Counting form, Actor actor) {
    var counts = form.counts();
    Signature signature = signing.confirm(actor, form.signature());
    desk.count(actor, number, counts == null ? List.of() : counts, signature, clock.instant());
    return outcome(actor, number);
  }

  @PostMapping("/counts/{number}/check")
  Outcome<KeyCount> check(@PathVariable String number, @Sent Checking form, Actor actor) {
    String who = form.checker();
    if (who == null || who.isBlank()) {
      desk.check(actor, number, signing.confirm(actor, form.signature()), clock.instant());
    } else {
      Checks checks = new Checks();
      var id = Typed.id(checks, "checker", who);
      checks.done();
      Signature given = beside.confirm(actor, id, form.password(), "checker", "password");
      desk.check(staff.actor(actor.estate(), given.who()), number, given, clock.instant());
    }
    return outcome(actor, number);
  }

  private Outcome<KeyCount> outcome(Actor actor, String number) {
    return new Outcome<>("/keys/counts/" + number, () -> desk.find(actor, number));
  }
}
