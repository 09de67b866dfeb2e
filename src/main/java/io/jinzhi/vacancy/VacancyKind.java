package io.jinzhi.vacancy;

import io.jinzhi.language.Phrase;

/// The kinds of vacant units (VAC-01).
public enum VacancyKind {
  V1("V1 已接管未售", "V1 taken over, unsold", false),
  V2("V2 已售未交付", "V2 sold, not handed over", false),
  V3("V3 已交付未装修、未使用", "V3 handed over, not fitted out or used", true),
  V4("V4 用过后长期空置", "V4 formerly used, long empty", true);

  private final Phrase label;
  private final boolean owned;

  VacancyKind(String zh, String en, boolean owned) {
    this.label = Phrase.of(zh, en);
    this.owned = owned;
  }

  public Phrase label() {
    return label;
  }

  /// Whether it is an owner's home: inside only with key and consent (VAC-10), and the owner pays
  /// for it; otherwise the developer does (VAC-12).
  public boolean owned() {
    return owned;
  }

  public Phrase payer() {
    return owned ? Phrase.of("业主", "Owner") : Phrase.of("开发商", "Developer");
  }
}
