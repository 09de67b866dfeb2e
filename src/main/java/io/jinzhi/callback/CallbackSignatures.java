package io.jinzhi.callback;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.attachment.Purpose;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What residents drew on the screen (CBK-21), and who may see it.
@Component
class CallbackSignatures implements AttachmentGate {
  private static final String PNG = "data:image/png;base64,";

  private final Attachments attachments;
  private final Callbacks callbacks;
  private final CallbackBoard board;
  private final CallbackDesk desk;

  CallbackSignatures(
      Attachments attachments, Callbacks callbacks, CallbackBoard board, CallbackDesk desk) {
    this.attachments = attachments;
    this.callbacks = callbacks;
    this.board = board;
    this.desk = desk;
  }

  @Override
  public String subjectKind() {
    return Callback.KIND;
  }

  @Override
  public boolean open(Actor actor, UUID subject) {
    return callbacks.find(actor, subject).filter(each -> CallbackDesk.may(actor, each)).isPresent();
  }

  /// Takes the form down with the signature; where the step is refused, neither is kept.
  @Transactional
  void record(Actor actor, String number, RecordForm form, Instant now) {
    CallbackRecord said = form.checked();
    if (said.confirmation() == Confirmation.SIGNED) {
      Callback callback = board.find(actor, number);
      CallbackStep.RECORD.check(callback, actor, now);
      said = RecordForm.signed(said, store(actor, callback, form.signature()));
    }
    desk.record(actor, number, said, now);
  }

  private AttachmentId store(Actor actor, Callback callback, @Nullable String drawn) {
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
        Callback.KIND,
        callback.id(),
        new ByteArrayInputStream(bytes),
        "signature.png",
        Purpose.SIGNATURE);
  }
}
