package io.jinzhi.violation;

import io.jinzhi.language.Phrase;

/// Who does it, as far as is known.
public enum Offender {
  OWNER("业主", "Owner"),
  TENANT("租户、使用人", "Tenant"),
  CONTRACTOR("装修等施工方", "Contractor"),
  VISITOR("访客、外来人员", "Visitor"),
  UNKNOWN("不明", "Unknown");

  private final Phrase label;

  Offender(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  /// Whether the owner of the unit answers for them too and has to know (VIO-14).
  boolean ownerAnswers() {
    return this == TENANT || this == CONTRACTOR;
  }
}
