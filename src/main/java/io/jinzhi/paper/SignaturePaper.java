package io.jinzhi.paper;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What stands in a field for a signature. A null in its place leaves the field free for the pen.
public sealed interface SignaturePaper {

  /// @param how in words, such as 本人登录签名; null for nothing
  record Signed(String name, Instant at, @Nullable String how) implements SignaturePaper {}

  /// Drawn with a finger.
  ///
  /// @param image PNG or JPEG
  record Drawn(String name, Instant at, byte[] image) implements SignaturePaper {

    public String data() {
      String type = image.length > 0 && image[0] == (byte) 0xFF ? "image/jpeg" : "image/png";
      return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(image);
    }
  }

  /// Not signed, and why.
  record Unsigned(String words) implements SignaturePaper {}

  /// The result was told by telephone.
  static SignaturePaper byTelephone() {
    return new Unsigned("电话告知，未签名");
  }

  static SignaturePaper refused(String reason) {
    return new Unsigned("拒签：" + reason);
  }
}
