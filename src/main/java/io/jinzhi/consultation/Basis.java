package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;

/// On what ground personal data may be looked at (PII-01, PII-10).
public enum Basis {
  SERVICE("履行物业服务合同", "The service contract needs it"),
  LEGAL_DUTY("司法、行政机关依法调取", "A court or authority demands it by law"),
  EMERGENCY("紧急情况，保护人身财产", "Emergency: life, health or property"),
  CONSENT("经业主同意", "The owner consents"),
  OWN("业主查阅本人档案", "The owner's own file");

  private final Phrase label;

  Basis(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
