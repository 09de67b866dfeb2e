package io.jinzhi.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The reading is over; later the papers are counted back.
///
/// @param back when; null while they are out
public record Ended(
    Instant at,
    Closing how,
    @Nullable Instant back,
    @Nullable String backBy,
    @Nullable Integer checked,
    @Nullable String note) {}
