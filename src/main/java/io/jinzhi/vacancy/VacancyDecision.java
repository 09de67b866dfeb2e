package io.jinzhi.vacancy;

/// The answer to a step: taken, with what happened, or refused, with the reason.
sealed interface VacancyDecision {

  record Taken(Vacancy vacancy, VacancyEvent event) implements VacancyDecision {}

  record No(VacancyRefusal reason) implements VacancyDecision {}

  static VacancyDecision no(VacancyRefusal reason) {
    return new No(reason);
  }
}
