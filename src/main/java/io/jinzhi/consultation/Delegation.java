package io.jinzhi.consultation;

import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody holds an office in another's place for a time, or speaks for the board.
///
/// @param giver null for the board
/// @param to the last moment
/// @param reason why they are away; for the board, its resolution
public record Delegation(
    UUID id,
    Office office,
    @Nullable StaffId giver,
    @Nullable String giverName,
    StaffId deputy,
    String deputyName,
    Instant from,
    Instant to,
    String reason,
    String madeBy,
    Instant madeAt,
    @Nullable Instant ended,
    @Nullable String endedBy) {

  boolean live(Instant now) {
    return ended == null && !now.isBefore(from) && !now.isAfter(to);
  }
}
