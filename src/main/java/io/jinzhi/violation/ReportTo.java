package io.jinzhi.violation;

import io.jinzhi.language.Phrase;

/// Who is told when talking fails (VIO-06).
public enum ReportTo {
  COMMITTEE("业主委员会（没有的报居委会）", "Owners' committee, or the residents' committee"),
  AUTHORITY("主管部门", "Authority");

  private final Phrase label;

  ReportTo(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
