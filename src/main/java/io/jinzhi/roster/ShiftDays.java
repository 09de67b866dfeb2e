package io.jinzhi.roster;

import io.jinzhi.language.Phrase;

/// On which days there is a shift.
public enum ShiftDays {
  ALL("每天", "every day"),
  WORKDAYS("工作日", "working days"),
  REST_DAYS("休息日", "rest days");

  private final Phrase label;

  ShiftDays(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }

  boolean include(boolean workingDay) {
    return this == ALL || (this == WORKDAYS) == workingDay;
  }
}
