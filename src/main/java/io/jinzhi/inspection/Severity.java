package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;

/// How bad a finding is.
public enum Severity {
  ORDINARY("一般", "Ordinary"),
  SERIOUS("严重", "Serious");

  private final Phrase label;

  Severity(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
