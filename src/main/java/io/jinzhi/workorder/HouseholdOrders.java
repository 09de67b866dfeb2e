package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The household's orders and both warranties of its unit, on its page.
@Component
class HouseholdOrders implements HouseholdSection {
  private static final int MOST = 30;

  private final WorkOrderList list;
  private final Sorter sorter;

  HouseholdOrders(WorkOrderList list, Sorter sorter) {
    this.list = list;
    this.sorter = sorter;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    if (!CASE_READERS.contains(visitor.role())) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            Phrase.of("派工单与保修", "Work orders and warranty"),
            "workorder/household",
            Map.of(
                "rows", list.ofUnit(estate, unit, MOST),
                "warranties", sorter.warranties(estate, unit))));
  }
}
