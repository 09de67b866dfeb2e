package io.jinzhi.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a request has got, with the facts of each step that was taken.
record Standing(
    Stage stage,
    Consent consent,
    @Nullable String consentBy,
    @Nullable Instant consentAt,
    @Nullable Hand first,
    @Nullable Hand second,
    @Nullable Opinion opinion,
    @Nullable No no,
    @Nullable Released released,
    @Nullable Room room,
    @Nullable Ended ended,
    int copies) {

  /// Why not, and who said so.
  record No(String reason, String by, Instant at) {}

  static Standing begin(Stage stage, Consent consent) {
    return new Standing(stage, consent, null, null, null, null, null, null, null, null, null, 0);
  }

  Standing at(Stage next) {
    return new Standing(
        next, consent, consentBy, consentAt, first, second, opinion, no, released, room, ended,
        copies);
  }

  Standing consented(Consent said, String by, Instant at) {
    return new Standing(
        stage, said, by, at, first, second, opinion, no, released, room, ended, copies);
  }

  Standing registered(Hand hand) {
    return new Standing(
        Stage.REGISTERED,
        consent,
        consentBy,
        consentAt,
        hand,
        second,
        opinion,
        no,
        released,
        room,
        ended,
        copies);
  }

  Standing approved(Hand hand, Opinion said) {
    return new Standing(
        Stage.APPROVED,
        consent,
        consentBy,
        consentAt,
        first,
        hand,
        said,
        no,
        released,
        room,
        ended,
        copies);
  }

  Standing refused(String reason, String by, Instant at) {
    return new Standing(
        Stage.REFUSED,
        consent,
        consentBy,
        consentAt,
        first,
        second,
        opinion,
        new No(reason, by, at),
        released,
        room,
        ended,
        copies);
  }

  Standing released(Released out) {
    return new Standing(
        Stage.RELEASED,
        consent,
        consentBy,
        consentAt,
        first,
        second,
        opinion,
        no,
        out,
        room,
        ended,
        copies);
  }

  Standing reading(Room opened) {
    return new Standing(
        Stage.READING,
        consent,
        consentBy,
        consentAt,
        first,
        second,
        opinion,
        no,
        released,
        opened,
        ended,
        copies);
  }

  Standing ended(Stage next, Ended over) {
    return new Standing(
        next, consent, consentBy, consentAt, first, second, opinion, no, released, room, over,
        copies);
  }

  Standing copied() {
    return new Standing(
        stage,
        consent,
        consentBy,
        consentAt,
        first,
        second,
        opinion,
        no,
        released,
        room,
        ended,
        copies + 1);
  }
}
