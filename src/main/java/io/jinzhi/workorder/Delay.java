package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// Why work takes longer than its limit (REP-07).
public enum Delay {
  PARTS("等配件", "Waiting for parts"),
  SPECIALIST("等专业单位", "Waiting for a specialist"),
  ACCESS("进不了户", "No access"),
  OTHER("其他原因", "Another reason");

  private final Phrase label;

  Delay(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
