package io.jinzhi.vacancy;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Households;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where the register of vacant units and the state of the units differ (VAC-01).
@Component("vacancyUnregistered")
class Unregistered {
  private final Units units;
  private final Vacancies vacancies;
  private final Households households;

  Unregistered(Units units, Vacancies vacancies, Households households) {
    this.units = units;
    this.vacancies = vacancies;
    this.households = households;
  }

  /// Units that stand empty and are not on the register, and registered ones that are lived in.
  record Difference(List<Unit> missing, List<Unit> occupied) {}

  Difference of(EstateId estate) {
    Set<UnitId> known = vacancies.openUnits(estate);
    List<Unit> missing = new ArrayList<>();
    List<Unit> occupied = new ArrayList<>();
    for (Unit each : units.all(estate)) {
      boolean empty = each.state() == UnitState.NOT_HANDED_OVER || each.state() == UnitState.VACANT;
      if (empty && !known.contains(each.id())) {
        missing.add(each);
      } else if (!empty && known.contains(each.id())) {
        occupied.add(each);
      }
    }
    return new Difference(missing, occupied);
  }

  boolean none(EstateId estate) {
    Difference difference = of(estate);
    return difference.missing().isEmpty() && difference.occupied().isEmpty();
  }

  /// What it most likely is: sold where somebody is entered as its owner.
  VacancyKind likely(EstateId estate, Unit unit) {
    if (unit.state() == UnitState.VACANT) {
      return VacancyKind.V3;
    }
    boolean sold =
        households
            .household(estate, unit.id())
            .filter(each -> !each.residents().isEmpty())
            .isPresent();
    return sold ? VacancyKind.V2 : VacancyKind.V1;
  }
}
