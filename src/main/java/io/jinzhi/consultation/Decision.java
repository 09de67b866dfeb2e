package io.jinzhi.consultation;

/// The answer to a step: taken, with what happened, or refused, with the reason.
sealed interface Decision {

  record Taken(Consultation next, ConsultationEvent event) implements Decision {}

  record No(Refusal reason) implements Decision {}

  static Decision taken(Consultation next, ConsultationEvent event) {
    return new Taken(next, event);
  }

  static Decision no(Refusal reason) {
    return new No(reason);
  }
}
