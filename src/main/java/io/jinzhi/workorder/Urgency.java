package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// The urgent list (REP-08); whatever is on it is never put off.
public enum Urgency {
  NONE("不急", "Not urgent"),
  BURST_PIPE("爆管", "Burst pipe"),
  LEAK_TO_OTHER("漏水殃及他户", "Leak into another unit"),
  ELECTRIC("触电或短路", "Electric shock or short circuit"),
  GAS("燃气", "Gas"),
  LIFT("电梯", "Lift"),
  MAIN_DRAIN("主排水堵塞", "Blocked main drain"),
  LOCKOUT("孩童或明火被锁在内", "Lockout with a child or fire inside");

  private final Phrase label;

  Urgency(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  public boolean urgent() {
    return this != NONE;
  }
}
