package io.jinzhi.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One's own second factor, for programs.
///
/// @param since when the present authenticator began to open
/// @param fresh whether this token was confirmed within the last ten minutes
/// @param secret of an authenticator that waits for its first code
record FactorJson(
    boolean enrolled, @Nullable Instant since, boolean fresh, @Nullable String secret) {}
