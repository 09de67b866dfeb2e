package io.jinzhi.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a request has got, with the facts of each step that was taken.
record Standing(
    Stage stage,
    Answer owner,
    @Nullable Hand first,
    @Nullable Hand second,
    @Nullable Opinion opinion,
    @Nullable No no,
    @Nullable Released released,
    @Nullable Room room,
    @Nullable Ended ended,
    int copies) {

  /// Whether the owner consents, and how that was said.
  record Answer(Consent consent, @Nullable String by, @Nullable Instant at) {}

  /// Why not, and who said so.
  record No(String reason, String by, Instant at) {}

  static Standing begin(Stage stage, Consent consent) {
    Answer owner = new Answer(consent, null, null);
    return new Standing(stage, owner, null, null, null, null, null, null, null, 0);
  }

  Consent consent() {
    return owner.consent;
  }

  @Nullable String consentBy() {
    return owner.by;
  }

  @Nullable Instant consentAt() {
    return owner.at;
  }

  Standing at(Stage next) {
    return new Standing(next, owner, first, second, opinion, no, released, room, ended, copies);
  }

  Standing consented(Consent said, String by, Instant at) {
    Answer answer = new Answer(said, by, at);
    return new Standing(stage, answer, first, second, opinion, no, released, room, ended, copies);
  }

  Standing registered(Hand hand) {
    return new Standing(
        Stage.REGISTERED, owner, hand, second, opinion, no, released, room, ended, copies);
  }

  Standing approved(Hand hand, Opinion said) {
    return new Standing(
        Stage.APPROVED, owner, first, hand, said, no, released, room, ended, copies);
  }

  Standing refused(String reason, String by, Instant at) {
    No refusal = new No(reason, by, at);
    return new Standing(
        Stage.REFUSED, owner, first, second, opinion, refusal, released, room, ended, copies);
  }

  Standing released(Released out) {
    return new Standing(
        Stage.RELEASED, owner, first, second, opinion, no, out, room, ended, copies);
  }

  Standing reading(Room opened) {
    return new Standing(
        Stage.READING, owner, first, second, opinion, no, released, opened, ended, copies);
  }

  Standing ended(Stage next, Ended over) {
    return new Standing(next, owner, first, second, opinion, no, released, room, over, copies);
  }

  Standing copied() {
    return new Standing(
        stage, owner, first, second, opinion, no, released, room, ended, copies + 1);
  }
}
