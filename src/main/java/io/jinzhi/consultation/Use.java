package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;

/// What is wanted (ARC-20).
public enum Use {
  READ("查阅", "Read"),
  COPY("查阅并复印", "Read and copy");

  private final Phrase label;

  Use(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
