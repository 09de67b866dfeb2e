package io.jinzhi.time;

import java.time.Instant;

/// Two clocks for one paper: the target that people aim at and the limit after which the promise is
/// broken (T-29). What the company publishes is a third clock and stands with the promise itself.
///
/// @param target soft; at or before the limit
/// @param limit hard; keeping at exactly this instant is in time
public record Deadline(Instant target, Instant limit) {

  public Deadline {
    if (target.isAfter(limit)) {
      throw new IllegalArgumentException("target " + target + " after limit " + limit);
    }
  }

  public static Deadline at(Instant limit) {
    return new Deadline(limit, limit);
  }

  /// The earlier of two limits wins (T-06).
  public Deadline orEarlier(Instant other) {
    return other.isBefore(limit)
        ? new Deadline(target.isBefore(other) ? target : other, other)
        : this;
  }
}
