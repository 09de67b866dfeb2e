package io.jinzhi.emergency;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import org.springframework.web.bind.annotation.PostMapping;

/// The button (EMG-02): for everybody who is signed in.
@EmergencyController
@Allowed(everyone = true)
class RaiseSteps {
  private final EmergencyDesk desk;
  private final Units units;
  private final InstantSource clock;

  RaiseSteps(EmergencyDesk desk, Units units, InstantSource clock) {
    this.desk = desk;
    this.units = units;
    this.clock = clock;
  }

  record Raised(String number) {}

  @PostMapping
  Outcome<Raised> raise(@Sent RaiseForm form, Actor actor) {
    String room = form.unit();
    Unit home =
        room == null || room.isBlank() ? null : units.byCode(actor.estate(), room).orElse(null);
    String number = desk.raise(actor, form.checked(home), clock.instant());
    return new Outcome<>(
        actor.is(Role.RESIDENT) ? "/emergencies?raised=" + number : "/emergencies/" + number,
        () -> new Raised(number));
  }
}
