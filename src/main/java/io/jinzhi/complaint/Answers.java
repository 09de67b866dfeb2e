package io.jinzhi.complaint;

/// The handbook's defining questions, answered at the desk.
///
/// @param serious serious economic loss or personal injury by developer or service centre (CMP-12)
/// @param repeated promised or contracted service not delivered, raised several times (CMP-11)
/// @param fault inadequate service or a person's fault (CMP-14)
public record Answers(boolean serious, boolean repeated, boolean fault) {

  public static final Answers NONE = new Answers(false, false, false);
}
