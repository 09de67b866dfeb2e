package io.jinzhi.complaint;

import io.jinzhi.dutylog.Kind;
import io.jinzhi.language.Phrase;

/// How a complaint came in. All follow the same procedure (CMP-35).
public enum Channel {
  CALL("来电", "Call", Kind.CALL),
  VISIT("来访", "Visit", Kind.VISIT),
  LETTER("来函", "Letter", Kind.LETTER),
  MESSAGE("网络留言", "Message", Kind.MESSAGE),
  HOTLINE("12345 热线", "12345 hotline", Kind.MESSAGE);

  private final Phrase label;
  private final Kind log;

  Channel(String zh, String en, Kind log) {
    label = Phrase.of(zh, en);
    this.log = log;
  }

  public Phrase label() {
    return label;
  }

  Kind log() {
    return log;
  }
}
