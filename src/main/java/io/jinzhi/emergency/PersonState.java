package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;

/// How it is with somebody on site.
public enum PersonState {
  ARRIVED("到场", "Arrived"),
  SAFE("安全", "Safe"),
  MISSING("失联", "Missing");

  private final Phrase label;

  PersonState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
