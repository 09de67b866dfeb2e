package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;

/// What kind of room a common or office key opens; some are lent to nobody (KEY-10).
public enum KeyRoom {
  POWER("配电房", "Power room", true),
  FIRE("消防控制室", "Fire control", true),
  MONITORING("监控中心", "Monitoring centre", true),
  SAFE("保险柜", "Safe", true),
  STORE("仓库", "Store", true),
  PLANT("其他机房", "Other plant room", false),
  PUBLIC("公共区域", "Common area", false),
  OFFICE("办公室", "Office", false);

  private final Phrase label;
  private final boolean neverLent;

  KeyRoom(String zh, String en, boolean neverLent) {
    label = Phrase.of(zh, en);
    this.neverLent = neverLent;
  }

  public Phrase label() {
    return label;
  }

  public boolean neverLent() {
    return neverLent;
  }
}
