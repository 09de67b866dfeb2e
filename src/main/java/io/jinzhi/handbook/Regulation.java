package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;

/// The parts of the handbook, in its order; the name is the first part of a clause's id.
public enum Regulation {
  AMB("亲善大使职责", "Duties of the resident ambassador"),
  FD("前台职责与报表", "Front desk duties and reports"),
  ETQ("礼仪规范", "Etiquette"),
  REG("十一项管理规定", "The eleven regulations"),
  ARC("业主档案管理", "Owner archives"),
  CMP("业主投诉处理", "Complaints"),
  CBK("回访管理", "Callbacks"),
  /// Not in the handbook, which only names REG-07: the house's own rules.
  REP("保修有偿（内部规定，补 REG-07）", "Warranty and paid repairs (house rules for REG-07)"),
  /// Not in the handbook, which only names REG-08: the house's own rules.
  DUT("值班交接（内部规定，补 REG-08）", "Duty and shifts (house rules for REG-08)"),
  /// Not in the handbook, which only names REG-04: the house's own rules.
  KEY("钥匙（内部规定，补 REG-04）", "Keys (house rules for REG-04)"),
  /// Not in the handbook, which only names REG-02: the house's own rules.
  VIO("住户违章（内部规定，补 REG-02）", "Resident violations (house rules for REG-02)"),
  /// Not in the handbook, which only names REG-10: the house's own rules.
  EMG("紧急事件（内部规定，补 REG-10）", "Emergencies (house rules for REG-10)"),
  /// Not in the handbook, which only names REG-09: the house's own rules.
  PAT("楼宇巡查（内部规定，补 REG-09）", "Building patrol (house rules for REG-09)"),
  /// Not in the handbook, which only names REG-11: the house's own rules.
  VAC("空置房（内部规定，补 REG-11）", "Vacant units (house rules for REG-11)"),
  /// Not in the handbook: what the law on personal information asks of whoever keeps archives.
  PII("个人信息（法律要求，补 REG-05）", "Personal data (what the law adds)");

  private final Phrase label;

  Regulation(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
