package io.jinzhi.callback;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.complaint.Confirmation;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What residents drew on the screen (CBK-21), and who may see it.
@Component
class CallbackSignatures implements AttachmentGate {
  private final Uploads uploads;
  private final Callbacks callbacks;
  private final CallbackBoard board;
  private final CallbackDesk desk;

  CallbackSignatures(Uploads uploads, Callbacks callbacks, CallbackBoard board, CallbackDesk desk) {
    this.uploads = uploads;
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
      said =
          RecordForm.signed(
              said, uploads.signature(actor, Callback.KIND, callback.id(), form.signature()));
    }
    desk.record(actor, number, said, now);
  }
}
