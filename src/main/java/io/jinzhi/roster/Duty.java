package io.jinzhi.roster;

import io.jinzhi.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One person on one shift.
///
/// @param shift the code of the shift
/// @param byHand put there by a person and not by the rotation
public record Duty(
    UUID id,
    UUID post,
    LocalDate day,
    String shift,
    Instant from,
    Instant to,
    StaffId person,
    boolean byHand) {
  /// The rest between two shifts of one person; a house rule.
  static final Duration REST = Duration.ofHours(8);

  boolean meets(Instant start, Instant end) {
    return from.isBefore(end) && start.isBefore(to);
  }

  /// Whether one who stands this shift could not stand another, for want of rest.
  boolean tooNear(Instant start, Instant end) {
    return meets(start.minus(REST), end.plus(REST));
  }
}
