package io.jinzhi.complaint;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Photos and signatures that belong to a case, and who may see them.
@Component
class ComplaintPhotos implements AttachmentGate {
  private final Uploads uploads;
  private final Complaints complaints;
  private final ComplaintDesk desk;

  ComplaintPhotos(Uploads uploads, Complaints complaints, ComplaintDesk desk) {
    this.uploads = uploads;
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
    int stored = uploads.photos(actor, Complaint.KIND, subject(actor, number), photos).size();
    desk.note(actor, number, new ComplaintDesk.Progress(words, stored), now);
  }

  @Nullable AttachmentId signature(
      Actor actor, String number, @Nullable Confirmation how, @Nullable String drawn) {
    return how == Confirmation.SIGNED
        ? uploads.signature(actor, Complaint.KIND, subject(actor, number), drawn)
        : null;
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
