package io.jinzhi.archive;

import io.jinzhi.language.Phrase;

/// The three parts of a household's file, in their order (ARC-05 to ARC-07, ARC-12).
public enum Part {
  HANDOVER("收楼资料", "Handover papers"),
  FIT_OUT("装修资料", "Fit-out papers"),
  OTHER("其它资料", "Other papers");

  private final Phrase label;

  Part(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
