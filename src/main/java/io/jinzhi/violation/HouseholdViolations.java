package io.jinzhi.violation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A household's violations on its page, for those who read its cases.
@Component
class HouseholdViolations implements HouseholdSection {
  private static final int MOST = 20;

  private final ViolationList list;

  HouseholdViolations(ViolationList list) {
    this.list = list;
  }

  @Override
  public int order() {
    return 27;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    if (!CASE_READERS.contains(visitor.role())) {
      return Optional.empty();
    }
    List<ViolationList.Row> rows = list.ofUnit(estate, unit, MOST);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(Phrase.of("违章", "Violations"), "violation/household", Map.of("rows", rows)));
  }
}
