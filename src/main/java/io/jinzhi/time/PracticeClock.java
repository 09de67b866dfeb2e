package io.jinzhi.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A clock that can be set ahead. It runs with the real one, so many hours before or after it, and
/// can be held still while days are lived through. Only practice mode and tests have one.
public final class PracticeClock implements InstantSource {
  private final InstantSource real;
  private volatile Duration offset = Duration.ZERO;
  private volatile @Nullable Instant held;

  public PracticeClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    Instant still = held;
    return still != null ? still : real.instant().plus(offset);
  }

  /// Holds the clock at one instant until [#release].
  public void hold(Instant at) {
    held = at;
  }

  /// Lets it run on from where it is held.
  public void release() {
    Instant still = held;
    if (still != null) {
      offset = Duration.between(real.instant(), still);
      held = null;
    }
  }

  /// Lets it run, so far from the real time.
  public void runAt(Duration fromReal) {
    offset = fromReal;
    held = null;
  }

  /// How far it is from the real time.
  public Duration offset() {
    Instant still = held;
    return still != null ? Duration.between(real.instant(), still) : offset;
  }
}
