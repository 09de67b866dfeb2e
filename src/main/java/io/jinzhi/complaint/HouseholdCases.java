package io.jinzhi.complaint;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.CurrentActor;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The household's cases, on its page. Departments see their cases on their own lists, not by
/// household; the papers that were filed from them are the archive's to show.
@Component
public class HouseholdCases implements HouseholdSection {
  private static final int MOST = 50;

  private final ComplaintList list;
  private final CurrentActor current;

  HouseholdCases(ComplaintList list, CurrentActor current) {
    this.list = list;
    this.current = current;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    Actor actor = current.get().orElse(null);
    if (actor == null || !CASE_READERS.contains(visitor.role())) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            Phrase.of("投诉", "Complaints"),
            "complaint/household",
            Map.of("rows", list.ofUnit(actor, unit, MOST))));
  }
}
