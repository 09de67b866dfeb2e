package io.jinzhi.callback;

import io.jinzhi.language.Phrase;

/// What came of a callback: the five points of the form (CBK-16) and how it was confirmed (T-15).
///
/// @param detail the number called and when, or why it was not signed
public record CallbackRecord(
    Method method,
    String quality,
    String effect,
    Satisfaction satisfaction,
    String shortcomings,
    String suggestions,
    String detail) {

  /// Face to face or by telephone (CBK-20).
  public enum Method {
    FACE("面谈", "Face to face"),
    PHONE("电话", "By telephone");

    private final Phrase label;

    Method(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// How the resident finds it.
  public enum Satisfaction {
    SATISFIED("满意", "Satisfied"),
    FAIRLY("基本满意", "Fairly"),
    NOT("不满意", "Not satisfied");

    private final Phrase label;

    Satisfaction(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }
}
