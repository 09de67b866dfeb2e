package io.jinzhi.roster;

import io.jinzhi.commitment.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something not done yet that goes from shift to shift (DUT-08).
public record Item(
    UUID id,
    String number,
    UUID post,
    String text,
    Instant openedAt,
    String openedBy,
    @Nullable Instant closedAt,
    @Nullable String closedBy,
    @Nullable String result) {

  Subject subject() {
    return new Subject(DutyKind.ITEM.subject(), id, number);
  }
}
