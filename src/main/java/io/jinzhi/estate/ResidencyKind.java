package io.jinzhi.estate;

import io.jinzhi.language.Phrase;

/// As what somebody lives in a unit.
public enum ResidencyKind {
  OWNER("业主", "Owner"),
  TENANT("租户", "Tenant"),
  FAMILY("家人", "Family");

  private final Phrase label;

  ResidencyKind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
