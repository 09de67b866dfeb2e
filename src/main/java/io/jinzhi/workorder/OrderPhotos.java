package io.jinzhi.workorder;

import io.jinzhi.attachment.Attachment;
import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Purpose;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Photos and signatures that belong to an order, and who may see them.
@Component
class OrderPhotos implements AttachmentGate {
  private static final String PNG = "data:image/png;base64,";
  private static final int MOST = 9;

  private final Attachments attachments;
  private final Orders orders;
  private final WorkOrderBoard board;

  OrderPhotos(Attachments attachments, Orders orders, WorkOrderBoard board) {
    this.attachments = attachments;
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
    List<MultipartFile> real =
        sent == null ? List.of() : sent.stream().filter(each -> !each.isEmpty()).toList();
    if (real.size() > MOST) {
      throw new Invalid("photos", Phrase.of("一次最多 {0} 张", "At most {0} at a time").with(MOST));
    }
    List<UUID> stored = new ArrayList<>();
    for (MultipartFile photo : real) {
      String name = photo.getOriginalFilename();
      try (var content = photo.getInputStream()) {
        stored.add(
            attachments
                .store(
                    actor.estate(),
                    actor.staff(),
                    WorkOrder.KIND,
                    subject(actor, number),
                    content,
                    name == null ? "photo" : name,
                    Purpose.PHOTO)
                .value());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return stored;
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
    if (!known.containsAll(ids) || ids.size() > MOST) {
      throw new Invalid("photos", Phrase.of("照片不属于这张单", "A photo is not of this order"));
    }
    return List.copyOf(ids);
  }

  List<Attachment> of(Actor actor, WorkOrderId order) {
    return attachments.list(actor.estate(), WorkOrder.KIND, order.value());
  }

  /// What a finger drew on the screen, as the page sends it.
  @Nullable UUID signature(
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
    AttachmentId stored =
        attachments.store(
            actor.estate(),
            actor.staff(),
            WorkOrder.KIND,
            subject(actor, number),
            new ByteArrayInputStream(bytes),
            "signature.png",
            Purpose.SIGNATURE);
    return stored.value();
  }

  private UUID subject(Actor actor, String number) {
    return board.find(actor, number).id().value();
  }
}
