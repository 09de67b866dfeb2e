package io.jinzhi.emergency;

/// The answer to a step: taken, with what happened, or refused, with the reason.
sealed interface Decision {
  record Taken(Emergency emergency, EmergencyEvent event) implements Decision {}

  record No(Refusal reason) implements Decision {}

  static Decision no(Refusal reason) {
    return new No(reason);
  }
}
