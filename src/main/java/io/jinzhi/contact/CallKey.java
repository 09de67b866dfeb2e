package io.jinzhi.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key of a telephone system, without its secret.
public record CallKey(UUID id, String by, Instant made, @Nullable Instant revoked) {

  /// A key with its secret, in hex; shown once.
  public record Fresh(UUID id, String secret) {}
}
