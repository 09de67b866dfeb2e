package io.jinzhi.archive;

import io.jinzhi.language.Phrase;

/// What has become of a paper.
public enum PaperState {
  DRAFT("待归档", "Being added"),
  EXPECTED("待装订", "Waiting to be bound"),
  FILED("在档", "Filed"),
  REPLACED("已更换", "Replaced"),
  MOVED("已转出", "Moved"),
  DESTROYED("已销毁", "Destroyed");

  private final Phrase label;

  PaperState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
