package io.jinzhi.emergency;

import io.jinzhi.commitment.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a review wants done, by whom and by when (EMG-20).
public record Measure(
    UUID id,
    String number,
    UUID emergency,
    String emergencyNumber,
    String what,
    UUID ownerId,
    String owner,
    Instant due,
    Instant at,
    String by,
    @Nullable Instant doneAt,
    @Nullable String doneBy,
    @Nullable String done) {

  Subject subject() {
    return new Subject(EmergencySubject.ACTION.subject(), id, number);
  }
}
