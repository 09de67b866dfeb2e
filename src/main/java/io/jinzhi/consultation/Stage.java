package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;

/// How far a request has got.
public enum Stage {
  /// An ambassador has the need; the head asks for it or does not.
  SUGGESTED("待部长提出", "For the manager to take up"),
  ASKED("待登记", "To be registered"),
  REGISTERED("待批准", "To be approved"),
  APPROVED("待出档", "To be released"),
  RELEASED("待查阅", "Ready to be read"),
  READING("查阅中", "Being read"),
  CLOSED("待归还清点", "To be counted back"),
  RETURNED("已归还", "Returned"),
  REFUSED("不批准", "Refused"),
  LAPSED("已过期", "Lapsed"),
  WITHDRAWN("已撤回", "Taken back");

  private final Phrase label;

  Stage(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// Whether something is still to be done.
  public boolean open() {
    return compareTo(RETURNED) < 0;
  }

  /// Whether nobody has decided yet.
  boolean undecided() {
    return this == SUGGESTED || this == ASKED || this == REGISTERED;
  }
}
