package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// What no warranty covers (REP-05).
public enum Exclusion {
  MISUSE("使用不当", "Misuse"),
  THIRD_PARTY("第三方造成", "Caused by a third party"),
  FORCE_MAJEURE("不可抗力", "Force majeure");

  private final Phrase label;

  Exclusion(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
