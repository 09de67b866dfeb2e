package io.jinzhi.practice;

import io.jinzhi.commitment.Sweep;
import io.jinzhi.time.PracticeClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Lets time pass on a clock that is held: from one instant at which something falls due to the
/// next, so that everything happens in its order and at its time.
@Component
@Profile("practice")
class Passage {
  /// Duties that come round by the calendar are opened at least once a day.
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final int PATIENCE = 200;

  private final PracticeClock clock;
  private final Sweep sweep;

  Passage(PracticeClock clock, Sweep sweep) {
    this.clock = clock;
    this.sweep = sweep;
  }

  /// Returns when all that falls due up to that instant, and at it, has been dealt with.
  void to(Instant target) {
    settle(clock.instant());
    through(target);
    settle(clock.instant());
  }

  /// The same in haste, for one who goes on at once: what the timer has in hand is not waited for.
  void through(Instant target) {
    Instant now = clock.instant();
    Instant next = next(now);
    while (!next.isAfter(target)) {
      clock.hold(next);
      sweep.settle();
      now = next;
      next = next(now);
    }
    if (target.isAfter(now)) {
      clock.hold(target);
    }
  }

  private Instant next(Instant now) {
    Instant tomorrow = now.plus(LONGEST);
    return sweep.next(now).filter(next -> next.isBefore(tomorrow)).orElse(tomorrow);
  }

  /// The program's own timer may be at work on some of it: then it is waited for.
  private void settle(Instant now) {
    sweep.settle();
    for (int waited = 0; waited < PATIENCE && unsettled(now); waited++) {
      pause();
      sweep.settle();
    }
  }

  private boolean unsettled(Instant now) {
    return sweep.next(Instant.EPOCH).filter(next -> !next.isAfter(now)).isPresent();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
