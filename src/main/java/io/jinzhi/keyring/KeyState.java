package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;

/// Where a key is.
public enum KeyState {
  IN("在柜", "In the cabinet"),
  OUT("借出", "Out"),
  LOST("遗失", "Lost"),
  GONE("已注销", "Closed");

  private final Phrase label;

  KeyState(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
