package io.jinzhi.callback;

import io.jinzhi.language.Phrase;

/// Where the form of a callback is.
public enum CallbackState {
  DRAWN("待领表", "To collect"),
  COLLECTED("已领表", "Form collected"),
  MADE("已回访", "Called back"),
  RETURNED("待审核", "To review"),
  QUALIFIED("合格", "Qualified"),
  UNQUALIFIED("不合格", "Unqualified"),
  REPLACED("已替换", "Replaced"),
  UNREACHABLE("无法回访", "Not to be reached"),
  WITHDRAWN("已撤回", "Withdrawn");

  private final Phrase label;

  CallbackState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// Still to be made and given back.
  public boolean open() {
    return this == DRAWN || this == COLLECTED || this == MADE;
  }

  /// It was made, whatever came of it.
  public boolean done() {
    return this == RETURNED || this == QUALIFIED || this == UNQUALIFIED;
  }
}
