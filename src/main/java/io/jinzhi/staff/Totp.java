package io.jinzhi.staff;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every 30 seconds (RFC 6238, with SHA-1 and six digits: what every
/// authenticator app understands).
final class Totp {
  static final int SECRET_BYTES = 20;
  static final int DIGITS = 6;
  private static final int SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /// Which 30 seconds of all time.
  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static String code(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF;
      int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The secret for typing it in.
  static String base32(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : secret) {
      held = held << 8 | each & 0xFF;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(held >> bits & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(BASE32.charAt(held << 5 - bits & 31)).toString();
  }

  /// The address behind the QR code.
  static String address(byte[] secret, String username) {
    return "otpauth://totp/Jinzhi:%s?secret=%s&issuer=Jinzhi"
        .formatted(
            URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20"),
            base32(secret));
  }
}
