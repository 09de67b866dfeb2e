package io.jinzhi.keyring;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An emergency entry on its way: in, out, the owner told (KEY-14).
@KeyController
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR
})
class EntrySteps {
  private final EntryDesk desk;
  private final Units units;
  private final KeyNumbers numbers;
  private final InstantSource clock;

  EntrySteps(EntryDesk desk, Units units, KeyNumbers numbers, InstantSource clock) {
    this.desk = desk;
    this.units = units;
    this.numbers = numbers;
    this.clock = clock;
  }

  static boolean may(Actor actor) {
    return actor.is(
        Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR);
  }

  record Told(@Nullable String how) {}

  @PostMapping("/entries")
  Outcome<Entry> open(@Sent EntryForm form, Actor actor) {
    Instant now = clock.instant();
    String room = form.unit();
    Unit home =
        room == null || room.isBlank() ? null : units.byCode(actor.estate(), room).orElse(null);
    var zone = numbers.deadlines(actor.estate()).zone();
    return outcome(actor, desk.open(actor, form.checked(home, now, zone), now));
  }

  @PostMapping("/entries/{number}/leaving")
  Outcome<Entry> leave(@PathVariable String number, @Sent EntryForm.Leaving form, Actor actor) {
    Instant now = clock.instant();
    var zone = numbers.deadlines(actor.estate()).zone();
    desk.leave(actor, number, form.checked(now, zone), now);
    return outcome(actor, number);
  }

  @PostMapping("/entries/{number}/telling")
  Outcome<Entry> tell(@PathVariable String number, @Sent Told form, Actor actor) {
    Checks checks = new Checks();
    String how = checks.required("how", form.how(), 300);
    checks.done();
    desk.tellOwner(actor, number, how, clock.instant());
    return outcome(actor, number);
  }

  private Outcome<Entry> outcome(Actor actor, String number) {
    return new Outcome<>("/keys/entries/" + number, () -> desk.find(actor, number));
  }
}
