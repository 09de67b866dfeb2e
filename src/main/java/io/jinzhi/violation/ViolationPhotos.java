package io.jinzhi.violation;

import io.jinzhi.attachment.Attachment;
import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Photos and signatures that belong to a violation, and who may see them.
@Component
class ViolationPhotos implements AttachmentGate {
  private final Attachments attachments;
  private final Uploads uploads;
  private final ViolationBoard board;

  ViolationPhotos(Attachments attachments, Uploads uploads, ViolationBoard board) {
    this.attachments = attachments;
    this.uploads = uploads;
    this.board = board;
  }

  @Override
  public String subjectKind() {
    return Violation.KIND;
  }

  @Override
  public boolean open(Actor actor, UUID subject) {
    return actor.is(
        Role.FRONT_DESK,
        Role.AMBASSADOR,
        Role.DEPT_STAFF,
        Role.DEPT_MANAGER,
        Role.CS_MANAGER,
        Role.CENTRE_DIRECTOR,
        Role.GENERAL_MANAGER,
        Role.AUDITOR);
  }

  /// What was sent with a step and what it names; where the step is refused, nothing is kept.
  ///
  /// @throws Invalid where one that is named is not of this violation
  List<UUID> all(
      Actor actor, String number, @Nullable List<MultipartFile> sent, @Nullable List<UUID> named) {
    UUID subject = board.find(actor, number).id();
    List<UUID> all = new ArrayList<>(named == null ? List.of() : named);
    var known =
        of(actor, subject).stream().map(each -> each.id().value()).collect(Collectors.toSet());
    if (!known.containsAll(all) || all.size() > Uploads.MOST) {
      throw new Invalid("photos", Phrase.of("照片不属于这件违章", "A photo is not of this violation"));
    }
    uploads.photos(actor, Violation.KIND, subject, sent).stream()
        .map(AttachmentId::value)
        .forEach(all::add);
    return all;
  }

  List<Attachment> of(Actor actor, UUID violation) {
    return attachments.list(actor.estate(), Violation.KIND, violation);
  }

  /// What the receiver of a notice drew on the screen; null where the paper was signed.
  @Nullable UUID signature(Actor actor, String number, @Nullable String drawn) {
    return drawn == null || drawn.isBlank()
        ? null
        : uploads.signature(actor, Violation.KIND, board.find(actor, number).id(), drawn).value();
  }
}
