package io.jinzhi.patrol;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A water meter that turned in an empty unit (PAT-08).
///
/// @param told null while the owner was not told
public record Meter(
    UUID finding,
    boolean valveShut,
    boolean noticePosted,
    @Nullable Instant told,
    @Nullable String toldBy,
    @Nullable String toldHow) {}
