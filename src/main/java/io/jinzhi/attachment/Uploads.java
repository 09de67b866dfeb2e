package io.jinzhi.attachment;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes in what a page sends along with a step: photos, and what a finger drew. Called in the
/// step's transaction, so that nothing is kept where the step is refused.
@Component
public class Uploads {
  /// How many photos go with one step.
  public static final int MOST = 9;

  private static final String PNG = "data:image/png;base64,";

  private final Attachments attachments;

  Uploads(Attachments attachments) {
    this.attachments = attachments;
  }

  /// @param sent fields left empty count for nothing
  /// @throws Invalid when there are more than [#MOST]
  /// @throws NotAccepted when one of them is no photo
  public List<AttachmentId> photos(
      Actor actor, String kind, UUID subject, @Nullable List<MultipartFile> sent) {
    List<MultipartFile> real =
        sent == null ? List.of() : sent.stream().filter(each -> !each.isEmpty()).toList();
    if (real.size() > MOST) {
      throw new Invalid("photos", Phrase.of("一次最多 {0} 张", "At most {0} at a time").with(MOST));
    }
    List<AttachmentId> stored = new ArrayList<>();
    for (MultipartFile photo : real) {
      String name = photo.getOriginalFilename();
      try (var content = photo.getInputStream()) {
        stored.add(
            attachments.store(
                actor.estate(),
                actor.staff(),
                kind,
                subject,
                content,
                name == null ? "photo" : name,
                Purpose.PHOTO));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return stored;
  }

  /// @param drawn a PNG as a data address
  /// @throws Invalid when nothing was drawn, or not all of it arrived
  public AttachmentId signature(Actor actor, String kind, UUID subject, @Nullable String drawn) {
    if (drawn == null || !drawn.startsWith(PNG)) {
      throw new Invalid("signature", Phrase.of("请住户在框内签名", "Let the resident sign in the box"));
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(drawn.substring(PNG.length()));
    } catch (IllegalArgumentException e) {
      throw new Invalid("signature", Phrase.of("签名没有收到，请重签", "The signature did not arrive"));
    }
    return attachments.store(
        actor.estate(),
        actor.staff(),
        kind,
        subject,
        new ByteArrayInputStream(bytes),
        "signature.png",
        Purpose.SIGNATURE);
  }
}
