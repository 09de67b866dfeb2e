package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;

/// What a clause asks for.
public enum ClauseKind {
  DEADLINE("时限", "Deadline"),
  RATE("比率", "Rate"),
  PERIOD("周期", "Period"),
  RECORD("记录", "Record"),
  CONDUCT("行为", "Conduct");

  private final Phrase label;

  ClauseKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
