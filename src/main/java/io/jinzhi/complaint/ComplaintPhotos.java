package io.jinzhi.complaint;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Purpose;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Photos and signatures that belong to a case, and who may see them.
@Component
class ComplaintPhotos implements AttachmentGate {
  private static final String PNG = "data:image/png;base64,";
  private static final int MOST = 9;

  private final Attachments attachments;
  private final Complaints complaints;
  private final ComplaintDesk desk;

  ComplaintPhotos(Attachments attachments, Complaints complaints, ComplaintDesk desk) {
    this.attachments = attachments;
    this.complaints = complaints;
    this.desk = desk;
  }

  @Override
  public String subjectKind() {
    return Complaint.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean open(Actor actor, UUID subject) {
    return complaints
        .find(actor.estate(), subject)
        .filter(each -> Sight.may(actor, each))
        .isPresent();
  }

  /// Notes what was done on a case, with photos; where the case takes no note, they are not kept.
  @Transactional
  void note(
      Actor actor, String number, String words, @Nullable List<MultipartFile> photos, Instant now) {
    int stored = store(actor, number, photos);
    desk.note(actor, number, new ComplaintDesk.Progress(words, stored), now);
  }

  /// @return how many were stored
  private int store(Actor actor, String number, @Nullable List<MultipartFile> photos) {
    List<MultipartFile> real =
        photos == null ? List.of() : photos.stream().filter(each -> !each.isEmpty()).toList();
    if (real.size() > MOST) {
      throw new Invalid("photos", Phrase.of("一次最多 {0} 张", "At most {0} at a time").with(MOST));
    }
    UUID subject = subject(actor, number);
    for (MultipartFile photo : real) {
      String name = photo.getOriginalFilename();
      try (var content = photo.getInputStream()) {
        attachments.store(
            actor.estate(),
            actor.staff(),
            Complaint.KIND,
            subject,
            content,
            name == null ? "photo" : name,
            Purpose.PHOTO);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return real.size();
  }

  /// What a finger drew on the screen, as the page sends it.
  @Nullable AttachmentId signature(
      Actor actor, String number, @Nullable Confirmation how, @Nullable String drawn) {
    if (how != Confirmation.SIGNED) {
      return null;
    }
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
        Complaint.KIND,
        subject(actor, number),
        new ByteArrayInputStream(bytes),
        "signature.png",
        Purpose.SIGNATURE);
  }

  private UUID subject(Actor actor, String number) {
    return complaints
        .find(actor.estate(), number)
        .filter(each -> Sight.may(actor, each))
        .orElseThrow(() -> new Missing("complaint " + number))
        .id()
        .value();
  }
}
