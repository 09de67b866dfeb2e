package io.jinzhi.violation;

import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Moments;
import io.jinzhi.web.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What every step's controller needs: the clock, typed times and rooms, and the answer.
@Component
class ViolationAnswers {
  private final InstantSource clock;
  private final Estates estates;
  private final Units units;
  private final ViolationBoard board;

  ViolationAnswers(InstantSource clock, Estates estates, Units units, ViolationBoard board) {
    this.clock = clock;
    this.estates = estates;
    this.units = units;
    this.board = board;
  }

  Instant now() {
    return clock.instant();
  }

  @Nullable Instant moment(Actor actor, String field, @Nullable String typed) {
    return Moments.parse(field, typed, estates.estate(actor.estate()).zone(), now());
  }

  /// Null where nothing was typed.
  @Nullable Unit unit(Actor actor, @Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : units
            .byCode(actor.estate(), typed)
            .orElseThrow(() -> new Invalid("unit", Phrase.of("没有这个房号", "There is no such room")));
  }

  NewViolation.Who who(
      Actor actor, Offender offender, @Nullable String unit, @Nullable String person) {
    Unit home = unit(actor, unit);
    return new NewViolation.Who(
        offender, home == null ? null : home.id(), home == null ? null : home.code(), person);
  }

  /// The violation as a step leaves it.
  Outcome<ViolationView> outcome(Actor actor, String number) {
    return new Outcome<>(
        ViolationSubject.VIOLATION.link(number), () -> board.view(actor, number, now()));
  }
}
