package io.jinzhi.workorder;

import io.jinzhi.estate.Completions;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sorts requests by the dates of their unit or building, and finds what is a rework.
@Component
public class Sorter {
  private final Completions completions;
  private final Orders orders;
  private final Handbook handbook;
  private final InstantSource clock;

  Sorter(Completions completions, Orders orders, Handbook handbook, InstantSource clock) {
    this.completions = completions;
    this.orders = orders;
    this.handbook = handbook;
    this.clock = clock;
  }

  /// Both warranties of a unit, component by component, as far as the tables name them (REP-04).
  public List<Warranty> warranties(EstateId estate, UnitId unit) {
    Completions.Starts starts = completions.of(estate, unit);
    HeatingSeason season = season(estate);
    return Arrays.stream(BuildingPart.values())
        .filter(
            each ->
                each.contractor().kind() != Term.Kind.NONE
                    || each.developer().kind() != Term.Kind.NONE)
        .map(each -> Warranty.of(each, starts.completed(), starts.delivered(), season))
        .toList();
  }

  private HeatingSeason season(EstateId estate) {
    return HeatingSeason.of(handbook.rule(estate, Clause.REP_04, clock.instant()));
  }

  /// The warranty of what the request is about.
  Warranty warranty(EstateId estate, Request said) {
    UnitId unit = said.where().unit();
    return unit != null && said.situation() == Sorting.Place.PRIVATE
        ? warranty(estate, unit, said.component())
        : warranty(estate, said.where().building(), said.component());
  }

  Warranty warranty(EstateId estate, UnitId unit, BuildingPart component) {
    Completions.Starts starts = completions.of(estate, unit);
    return Warranty.of(component, starts.completed(), starts.delivered(), season(estate));
  }

  /// Of a common part: only the contractor's table applies.
  Warranty warranty(EstateId estate, @Nullable String building, BuildingPart component) {
    Completions.Starts starts =
        building == null ? Completions.Starts.UNKNOWN : completions.ofBuilding(estate, building);
    return Warranty.of(component, starts.completed(), null, season(estate));
  }

  Sorting sort(EstateId estate, Request said, boolean rework, LocalDate day) {
    return Sorting.of(
        said.kind(), said.situation(), said.side(), warranty(estate, said), rework, day);
  }

  /// The order whose fault is back: of the same place and component, and ended within the rework
  /// days (REP-16).
  ///
  /// @throws Invalid naming what does not fit
  WorkOrder first(Actor actor, Request said, Instant now) {
    WorkOrder first =
        orders
            .find(actor.estate(), String.valueOf(said.reworkOf()).strip())
            .orElseThrow(() -> no("没有这张原单", "There is no such order"));
    if (!Objects.equals(first.unit(), said.where().unit())
        || first.component() != said.component()) {
      throw no("原单不是同一处同一故障", "That order was about another place or fault");
    }
    Instant ended =
        orders
            .ended(actor.estate(), first.id())
            .filter(_ -> first.stage() instanceof Stage.Closed)
            .orElseThrow(() -> no("原单还没有关单，请直接重新办理", "That order is not closed: open it again"));
    if (!inTime(actor.estate(), ended, now)) {
      throw no("原单已过返修期", "The rework days of that order are over");
    }
    return first;
  }

  /// Whether the rework days still run that began when the order ended.
  boolean inTime(EstateId estate, Instant ended, Instant now) {
    int days = handbook.rule(estate, Clause.REP_16, now).number("repair.rework.days");
    return !now.isAfter(ended.plus(Duration.ofDays(days)));
  }

  private static Invalid no(String zh, String en) {
    return new Invalid("reworkOf", Phrase.of(zh, en));
  }
}
