package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;

/// The six classes of keys (KEY-01).
public enum KeyClass {
  UNDELIVERED("未交付", "Undelivered unit", true),
  ENTRUSTED("业主托管", "Entrusted by the owner", true),
  DEFECT("整改维修", "Defect repair", true),
  VACANT("空置房", "Vacant unit", true),
  COMMON("公共与机房", "Common or plant room", false),
  OFFICE("办公备用", "Office spare", false);

  private final Phrase label;
  private final boolean ofUnit;

  KeyClass(String zh, String en, boolean ofUnit) {
    label = Phrase.of(zh, en);
    this.ofUnit = ofUnit;
  }

  public Phrase label() {
    return label;
  }

  /// Whether it opens a dwelling.
  public boolean ofUnit() {
    return ofUnit;
  }

  /// Whether an owner left it here, on a form (KEY-02).
  boolean entrusted() {
    return this == ENTRUSTED || this == DEFECT;
  }
}
