package io.jinzhi.contact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether what a telephone system sent is its own and fresh: HMAC-SHA256 by the key's secret over
/// the timestamp, a dot and the body. An unknown key and a wrong signature look the same from
/// outside.
@Component
class CallSignature {
  /// How far the sender's clock may be off, either way.
  static final Duration WINDOW = Duration.ofMinutes(5);

  private final CallKeys keys;

  CallSignature(CallKeys keys) {
    this.keys = keys;
  }

  /// What stands in the headers.
  ///
  /// @param timestamp seconds since 1970
  /// @param signature in hex
  record Headers(@Nullable String key, @Nullable String timestamp, @Nullable String signature) {}

  /// What became of a check.
  record Checked(CallKeys.@Nullable Known known, @Nullable String refusal) {}

  Checked check(Headers headers, byte[] body, Instant now) {
    String given = headers.signature();
    String timestamp = headers.timestamp();
    Optional<CallKeys.Known> known = key(headers.key());
    if (known.isEmpty() || given == null || timestamp == null) {
      return new Checked(null, "BAD_SIGNATURE");
    }
    byte[] right = sign(known.get().secret(), timestamp, body).getBytes(StandardCharsets.US_ASCII);
    byte[] came = given.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(right, came)) {
      return new Checked(null, "BAD_SIGNATURE");
    }
    return fresh(timestamp, now)
        ? new Checked(known.get(), null)
        : new Checked(null, "STALE_TIMESTAMP");
  }

  /// In hex.
  static String sign(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) '.');
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean fresh(String timestamp, Instant now) {
    if (!timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant then = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(then, now).abs().compareTo(WINDOW) <= 0;
  }

  private Optional<CallKeys.Known> key(@Nullable String id) {
    try {
      return id == null ? Optional.empty() : keys.valid(UUID.fromString(id.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
