package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;

/// The three grades of the handbook (CMP-11 to CMP-15), the lightest first.
public enum Grade {
  MINOR("轻微", "Minor"),
  IMPORTANT("重要", "Important"),
  MAJOR("重大", "Major");

  private final Phrase label;

  Grade(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
