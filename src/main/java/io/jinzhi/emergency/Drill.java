package io.jinzhi.emergency;

import io.jinzhi.commitment.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A drill that the year owes (EMG-19).
///
/// @param held the number of the drill that was held
public record Drill(
    UUID id,
    String number,
    LocalDate first,
    LocalDate last,
    @Nullable LocalDate plannedOn,
    @Nullable String plan,
    @Nullable String plannedBy,
    @Nullable String held,
    @Nullable Instant heldAt) {

  Subject subject() {
    return new Subject(EmergencySubject.DRILL.subject(), id, number);
  }
}
