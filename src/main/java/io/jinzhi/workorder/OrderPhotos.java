package io.jinzhi.workorder;

import io.jinzhi.attachment.Attachment;
import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Photos and signatures that belong to an order, and who may see them.
@Component
class OrderPhotos implements AttachmentGate {
  private final Attachments attachments;
  private final Uploads uploads;
  private final Orders orders;
  private final WorkOrderBoard board;

  OrderPhotos(Attachments attachments, Uploads uploads, Orders orders, WorkOrderBoard board) {
    this.attachments = attachments;
    this.uploads = uploads;
    this.orders = orders;
    this.board = board;
  }

  @Override
  public String subjectKind() {
    return WorkOrder.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean open(Actor actor, UUID subject) {
    return orders.find(actor.estate(), subject).filter(each -> Sight.may(actor, each)).isPresent();
  }

  /// What was sent with a step and what it names; where the step is refused, nothing is kept.
  List<UUID> all(
      Actor actor, String number, @Nullable List<MultipartFile> sent, @Nullable List<UUID> named) {
    List<UUID> all = new ArrayList<>(named(actor, number, named));
    all.addAll(store(actor, number, sent));
    return all;
  }

  /// Stores what was sent.
  List<UUID> store(Actor actor, String number, @Nullable List<MultipartFile> sent) {
    return uploads.photos(actor, WorkOrder.KIND, subject(actor, number), sent).stream()
        .map(AttachmentId::value)
        .toList();
  }

  /// Photos that were sent before, as a program names them.
  ///
  /// @throws Invalid where one is not of this order
  List<UUID> named(Actor actor, String number, @Nullable List<UUID> ids) {
    if (ids == null || ids.isEmpty()) {
      return List.of();
    }
    var known =
        attachments.list(actor.estate(), WorkOrder.KIND, subject(actor, number)).stream()
            .map(each -> each.id().value())
            .collect(Collectors.toSet());
    if (!known.containsAll(ids) || ids.size() > Uploads.MOST) {
      throw new Invalid("photos", Phrase.of("照片不属于这张单", "A photo is not of this order"));
    }
    return List.copyOf(ids);
  }

  List<Attachment> of(Actor actor, WorkOrderId order) {
    return attachments.list(actor.estate(), WorkOrder.KIND, order.value());
  }

  @Nullable UUID signature(
      Actor actor, String number, @Nullable Confirmation how, @Nullable String drawn) {
    return how == Confirmation.SIGNED
        ? uploads.signature(actor, WorkOrder.KIND, subject(actor, number), drawn).value()
        : null;
  }

  private UUID subject(Actor actor, String number) {
    return board.find(actor, number).id().value();
  }
}
