package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;

/// Whether the owner agrees that somebody looks into their file.
public enum Consent {
  NOT_NEEDED("不需要", "Not needed"),
  WANTED("待业主同意", "Waiting for the owner"),
  GIVEN("业主已同意", "The owner agrees"),
  DECLINED("业主不同意", "The owner declines");

  private final Phrase label;

  Consent(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
