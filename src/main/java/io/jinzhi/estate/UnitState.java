package io.jinzhi.estate;

import io.jinzhi.language.Phrase;

/// How a unit is used.
public enum UnitState {
  NOT_HANDED_OVER("未收楼", "Not handed over"),
  VACANT("空置", "Vacant"),
  OWNER_OCCUPIED("业主自住", "Owner-occupied"),
  LET("出租", "Let");

  private final Phrase label;

  UnitState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
