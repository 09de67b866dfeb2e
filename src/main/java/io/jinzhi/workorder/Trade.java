package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// A skill of somebody who does the work.
public enum Trade {
  PLUMBING("水工", "Plumbing"),
  ELECTRICS("电工", "Electrics"),
  HEATING("暖通", "Heating and cooling"),
  WATERPROOFING("防水", "Waterproofing"),
  CARPENTRY("木工瓦工", "Carpentry and tiling"),
  CIVIL("土建", "Building structure"),
  LOCKS("锁具门禁", "Locks and access"),
  LIFT("电梯", "Lifts"),
  GENERAL("综合", "General");

  private final Phrase label;

  Trade(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
