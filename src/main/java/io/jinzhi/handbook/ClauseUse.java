package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;

/// How far the program has taken a clause over.
public enum ClauseUse {
  /// The code keeps it: a clock, a record or a refusal.
  RUNS("已运行", "Runs"),
  /// It is conduct: people keep it, the program shows it at the moment it matters.
  CONTENT("内容", "Content"),
  NOT_BUILT("未建", "Not built yet");

  private final Phrase label;

  ClauseUse(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
