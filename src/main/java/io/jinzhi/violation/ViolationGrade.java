package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;

/// The class of a violation (VIO-02), and who signs for it.
public enum ViolationGrade {
  GENERAL("一般违章", "General", Role.CS_MANAGER),
  SERIOUS("严重违章", "Serious", Role.CENTRE_DIRECTOR);

  private final Phrase label;
  private final Role signer;

  ViolationGrade(String zh, String en, Role signer) {
    this.label = Phrase.of(zh, en);
    this.signer = signer;
  }

  public Phrase label() {
    return label;
  }

  Role signer() {
    return signer;
  }
}
