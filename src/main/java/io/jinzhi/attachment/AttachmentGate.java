package io.jinzhi.attachment;

import io.jinzhi.staff.Actor;
import java.util.UUID;

/// Implemented as a bean by the module that owns a kind of subject: it knows who may see one. A
/// kind without a gate is shown to nobody.
public interface AttachmentGate {

  /// The kind that it answers for, such as `complaint`.
  String subjectKind();

  boolean open(Actor actor, UUID subject);
}
