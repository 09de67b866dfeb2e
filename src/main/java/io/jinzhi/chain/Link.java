package io.jinzhi.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// How a row is bound to the one before: SHA-256 over the link before and every field of the row,
/// each with its length, so that no two rows have the same form.
final class Link {

  static final byte[] FIRST = new byte[32];

  private Link() {}

  static byte[] hash(byte[] before, @Nullable String[] fields) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      for (String field : fields) {
        byte[] bytes = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).flip());
        if (bytes != null) {
          digest.update(bytes);
        }
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
