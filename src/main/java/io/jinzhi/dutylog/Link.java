package io.jinzhi.dutylog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// How a line is bound to the one before: SHA-256 over the link before and every field of the line,
/// each with its length, so that no two lines have the same form.
final class Link {

  static final byte[] FIRST = new byte[32];

  /// The fields, in order, as text that does not depend on any setting of the session.
  static final String FIELDS =
      """
      array[e.estate_id::text, e.id::text, e.inserted::text, to_char(e.page_day, 'YYYY-MM-DD'),
        (extract(epoch from e.at) * 1000000)::bigint::text, e.kind, e.subject_kind,
        e.subject_number, e.department_id::text, e.from_whom, e.text_zh, e.text_en,
        e.by_staff::text, e.by_name, e.signed_by, e.signature::text, e.corrects::text,
        e.extra::text]
      """;

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
