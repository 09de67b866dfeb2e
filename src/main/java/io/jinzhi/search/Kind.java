package io.jinzhi.search;

import io.jinzhi.language.Phrase;

/// What an entry is about; each kind has a tab of its own.
public enum Kind {
  COMPLAINT("投诉", "Complaints"),
  WORK_ORDER("派工单", "Work orders"),
  HOUSEHOLD("住户", "Households"),
  CONTACT("来电来访", "Contacts"),
  VIOLATION("违章", "Violations"),
  EMERGENCY("紧急事件", "Emergencies"),
  VACANCY("空置房", "Vacant units"),
  LOG("值班日志", "Duty log");

  private final Phrase label;

  Kind(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
