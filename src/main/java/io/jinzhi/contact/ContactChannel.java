package io.jinzhi.contact;

import io.jinzhi.dutylog.Kind;
import io.jinzhi.language.Phrase;

/// How somebody reached the desk.
public enum ContactChannel {
  CALL("来电", "Call", Kind.CALL),
  VISIT("来访", "Visit", Kind.VISIT),
  LETTER("来函", "Letter", Kind.LETTER),
  MESSAGE("网络留言", "Message", Kind.MESSAGE);

  private final Phrase label;
  private final Kind log;

  ContactChannel(String zh, String en, Kind log) {
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
