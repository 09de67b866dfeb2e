package io.jinzhi.vacancy;

import io.jinzhi.commitment.SubjectKind;
import io.jinzhi.language.Phrase;

/// What this module's promises are about.
public enum VacancySubject implements SubjectKind {
  VACANCY("空置房", "Vacant unit", "KZ", "查看", "Open"),
  VACANCY_ROUND("空置房巡查", "Round of vacant units", "KX", "去查", "Go round"),
  VACANCY_MONTH("空置房月报", "Month of vacant units", "KB", "上报", "Report");

  private final Phrase label;
  private final String letters;
  private final Phrase action;

  VacancySubject(String zh, String en, String letters, String actionZh, String actionEn) {
    this.label = Phrase.of(zh, en);
    this.letters = letters;
    this.action = Phrase.of(actionZh, actionEn);
  }

  @Override
  public String subject() {
    return name();
  }

  @Override
  public Phrase label() {
    return label;
  }

  String letters() {
    return letters;
  }

  @Override
  public Phrase action() {
    return action;
  }

  @Override
  public String link(String number) {
    return switch (this) {
      case VACANCY -> "/vacancies/" + number;
      case VACANCY_ROUND -> "/vacancies/rounds/" + number;
      case VACANCY_MONTH -> "/vacancies/months/" + number.substring(3);
    };
  }
}
