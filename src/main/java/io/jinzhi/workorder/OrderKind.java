package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// What an order is for; callbacks count each kind for itself (REG-05).
public enum OrderKind {
  REPAIR("维修", "Repair"),
  HELP("求助", "Help"),
  SPECIAL_SERVICE("特约服务", "Special-agreement service");

  private final Phrase label;

  OrderKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
