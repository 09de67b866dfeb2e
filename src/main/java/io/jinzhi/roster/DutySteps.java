package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// People put on shifts and taken off, by hand.
@RosterController
@Allowed({Role.DEPT_MANAGER, Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
class DutySteps {
  private final RosterDesk desk;
  private final RosterBoard board;
  private final InstantSource clock;

  DutySteps(RosterDesk desk, RosterBoard board, InstantSource clock) {
    this.desk = desk;
    this.board = board;
    this.clock = clock;
  }

  record Placing(@Nullable String post, @Nullable String shift, @Nullable String person) {}

  @PostMapping("/days/{day}/people")
  Outcome<RosterView.Json> placing(
      @PathVariable("day") String written, @Sent Placing form, Actor actor) {
    LocalDate day = Typed.day(written);
    desk.put(
        actor,
        Typed.text("post", form.post(), 40),
        day,
        Typed.text("shift", form.shift(), 10),
        Typed.id("person", form.person()),
        clock.instant());
    return outcome(actor, day);
  }

  @PostMapping("/days/{day}/people/{duty}/removal")
  Outcome<RosterView.Json> removal(
      @PathVariable("day") String written, @PathVariable UUID duty, Actor actor) {
    LocalDate day = Typed.day(written);
    desk.remove(actor, duty, clock.instant());
    return outcome(actor, day);
  }

  private Outcome<RosterView.Json> outcome(Actor actor, LocalDate day) {
    return new Outcome<>(
        "/roster/days/" + day, () -> board.day(actor, day, clock.instant()).json());
  }
}
