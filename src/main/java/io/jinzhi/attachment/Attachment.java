package io.jinzhi.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of a kept file.
///
/// @param name what its owner called it, made safe, with the extension of what it really is
/// @param width in pixels, as kept; null for PDF
/// @param by null: brought in by the program or by somebody who does not work here
public record Attachment(
    AttachmentId id,
    String subjectKind,
    UUID subject,
    Purpose purpose,
    String name,
    String mediaType,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable UUID by,
    Instant storedAt) {

  public boolean picture() {
    return mediaType.startsWith("image/");
  }

  public String url() {
    return "/attachments/" + id.value();
  }

  /// The small picture, at most 320 pixels wide and high.
  public String thumbUrl() {
    return url() + "/thumb";
  }
}
