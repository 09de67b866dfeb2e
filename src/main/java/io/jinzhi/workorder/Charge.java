package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// Who bears the cost (REP-02, REP-16).
public enum Charge {
  COMMON("公共部位，免费", "Common part, free"),
  WARRANTY("户内保修", "Private, under warranty"),
  PAID("户内有偿", "Private, paid"),
  REWORK("返修，免费", "Rework, free"),
  SERVICE("服务，免费", "Service, free");

  private final Phrase label;

  Charge(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
