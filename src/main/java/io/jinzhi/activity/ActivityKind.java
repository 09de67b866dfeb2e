package io.jinzhi.activity;

import io.jinzhi.language.Phrase;

/// A paper that is handed round, or an event that people come to.
public enum ActivityKind {
  PUBLICATION("报刊资料", "Publication"),
  ACTIVITY("文体活动", "Activity");

  private final Phrase label;

  ActivityKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
