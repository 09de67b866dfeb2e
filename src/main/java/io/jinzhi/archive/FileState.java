package io.jinzhi.archive;

import io.jinzhi.language.Phrase;

/// Whose file it is.
public enum FileState {
  CURRENT("现业主", "Present owner"),
  FORMER("原业主，另置保管", "Former owner, kept apart"),
  DESTROYED("已销毁", "Destroyed");

  private final Phrase label;

  FileState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
