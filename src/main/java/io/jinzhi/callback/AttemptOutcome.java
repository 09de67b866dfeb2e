package io.jinzhi.callback;

import io.jinzhi.language.Phrase;

/// Why a try did not reach the resident.
public enum AttemptOutcome {
  NO_ANSWER("电话无人接听", "No answer"),
  NOT_HOME("上门无人", "Nobody at home"),
  MOVED_OUT("住户已迁出", "Moved out");

  private final Phrase label;

  AttemptOutcome(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
