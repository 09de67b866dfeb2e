package io.jinzhi.vacancy;

import io.jinzhi.language.Phrase;

/// Why a unit stands empty.
public enum VacancyReason {
  UNSOLD("未售", "Unsold"),
  NOT_COLLECTED("未收楼", "Not collected"),
  NOT_FITTED("未装修", "Not fitted out"),
  AWAY("业主在外", "The owner is away"),
  HELD("保留、样板", "Held, show flat"),
  DISPUTE("有争议", "In dispute"),
  SEALED("查封", "Sealed"),
  OTHER("其他", "Other");

  private final Phrase label;

  VacancyReason(String zh, String en) {
    label = Phrase.of(zh, en);
  }

  public Phrase label() {
    return label;
  }
}
