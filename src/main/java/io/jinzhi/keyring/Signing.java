package io.jinzhi.keyring;

import io.jinzhi.attachment.AttachmentGate;
import io.jinzhi.attachment.Uploads;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What people from outside sign with a finger, and who may see it: a signature tells who.
@Component("keySigning")
class Signing implements AttachmentGate {
  private final Uploads uploads;

  Signing(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public String subjectKind() {
    return Key.KIND;
  }

  @Override
  public boolean open(Actor actor, UUID subject) {
    return KeySight.knows(actor) || actor.is(Role.AUDITOR);
  }

  /// @param drawn a PNG as a data address
  /// @param paper whether the paper form was signed instead
  /// @throws io.jinzhi.web.Invalid when neither was done, or the drawing did not arrive
  Signed take(Actor actor, UUID subject, @Nullable String drawn, @Nullable Boolean paper) {
    boolean nothing = drawn == null || drawn.isBlank();
    return Boolean.TRUE.equals(paper) && nothing
        ? Signed.onPaper()
        : Signed.drawn(uploads.signature(actor, Key.KIND, subject, drawn).value());
  }
}
