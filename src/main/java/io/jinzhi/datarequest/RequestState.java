package io.jinzhi.datarequest;

import io.jinzhi.language.Phrase;

/// How far a request is.
public enum RequestState {
  OPEN("待答复", "Open"),
  ANSWERED("已答复", "Answered"),
  REFUSED("已拒绝", "Refused");

  private final Phrase label;

  RequestState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
