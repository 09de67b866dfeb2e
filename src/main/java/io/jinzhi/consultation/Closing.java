package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;

/// How a reading ended.
public enum Closing {
  BY_HAND("查阅完毕", "Closed by hand"),
  TIME("时间到，自动关闭", "The time was up"),
  CLOCK("时钟被拨回，立即关闭", "The clock was set back: closed at once");

  private final Phrase label;

  Closing(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
