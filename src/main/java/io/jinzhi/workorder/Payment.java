package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;

/// Where an order is paid: never in cash to the worker (REP-12).
public enum Payment {
  COUNTER("柜台", "At the counter"),
  ONLINE("线上", "Online");

  private final Phrase label;

  Payment(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
