package io.jinzhi.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's second factor that opens only when two leaders have signed.
///
/// @param why `PASSWORD` was reset, or the `FACTOR` was ended
/// @param factor the new one, null until its owner has enrolled it
/// @param number six digits on its owner's screen
/// @param ended null while it waits
record FactorRenewal(
    UUID id,
    StaffId staff,
    String why,
    StaffId resetBy,
    Instant resetAt,
    @Nullable UUID factor,
    @Nullable String number,
    @Nullable Signed first,
    @Nullable Signed second,
    @Nullable Instant ended) {

  record Signed(StaffId by, Role role, Instant at) {}
}
