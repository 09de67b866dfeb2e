package io.jinzhi.consultation;

import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The reading room of one grant.
///
/// @param window the one browser window in which pages are shown
/// @param companion null for residents with their own copy
/// @param seen the latest moment that it has seen
public record Room(
    UUID window,
    @Nullable StaffId companion,
    @Nullable String companionName,
    Instant opened,
    Instant closes,
    Instant seen) {

  Room at(Instant now) {
    return now.isAfter(seen)
        ? new Room(window, companion, companionName, opened, closes, now)
        : this;
  }

  Room in(UUID other) {
    return new Room(other, companion, companionName, opened, closes, seen);
  }
}
