package io.jinzhi.complaint;

import io.jinzhi.language.Phrase;

/// How the resident is told the result: by telephone or by a visit (CMP-31), in writing when the
/// complaint came in writing (CMP-45).
public enum ReplyMethod {
  PHONE("电话通知", "By telephone"),
  VISIT("上门通报", "By a home visit"),
  COUNTER("当面告知", "At the counter"),
  LETTER("书面回复", "In writing");

  private final Phrase label;

  ReplyMethod(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
