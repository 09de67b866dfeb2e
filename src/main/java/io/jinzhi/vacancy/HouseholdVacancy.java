package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// That a home stands empty, on its page.
@Component
class HouseholdVacancy implements HouseholdSection {
  private final VacancyBoard board;

  HouseholdVacancy(VacancyBoard board) {
    this.board = board;
  }

  @Override
  public int order() {
    return 28;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    if (!CASE_READERS.contains(visitor.role())) {
      return Optional.empty();
    }
    return board
        .ofUnit(estate, unit)
        .map(
            each ->
                new Shown(
                    Phrase.of("空置房", "Vacant"), "vacancy/household", Map.of("vacancy", each)));
  }
}
