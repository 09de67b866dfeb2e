package io.jinzhi.datarequest;

import io.jinzhi.language.Phrase;

/// What a resident may ask about their own data.
public enum RequestKind {
  SEE("查阅", "See"),
  CORRECT("更正", "Correct"),
  EXPORT("导出副本", "Be given a copy"),
  ERASE("删除", "Erase");

  private final Phrase label;

  RequestKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// Whether the answer is everything that is held about the person.
  public boolean tellsAll() {
    return this == SEE || this == EXPORT;
  }
}
