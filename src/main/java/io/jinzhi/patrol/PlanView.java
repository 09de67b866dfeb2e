package io.jinzhi.patrol;

import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A month's plan as its page and programs show it.
///
/// @param plan null where the month is not drafted
/// @param days the rounds, by day
/// @param problems what keeps it from being approved
public record PlanView(
    YearMonth month,
    @Nullable Plan plan,
    List<Area> areas,
    Map<LocalDate, List<PatrolBoard.Row>> days,
    List<Phrase> problems) {

  /// Puts one together.
  @Component("patrolPlanViews")
  static class Views {
    private final PlanDesk desk;
    private final Areas areas;
    private final PatrolBoard board;
    private final InstantSource clock;
    private final Estates estates;

    Views(PlanDesk desk, Areas areas, PatrolBoard board, InstantSource clock, Estates estates) {
      this.desk = desk;
      this.areas = areas;
      this.board = board;
      this.clock = clock;
      this.estates = estates;
    }

    PlanView of(Actor actor, YearMonth month) {
      Plan plan = desk.seek(actor.estate(), month).orElse(null);
      Map<LocalDate, List<PatrolBoard.Row>> days = new TreeMap<>();
      for (var row :
          board.day(actor.estate(), month.atDay(1), month.atEndOfMonth(), clock.instant())) {
        days.computeIfAbsent(row.day(), _ -> new java.util.ArrayList<>()).add(row);
      }
      return new PlanView(
          month,
          plan,
          areas.open(actor.estate()),
          days,
          plan == null ? List.of() : desk.problems(plan));
    }

    LocalDate today(Actor actor) {
      return estates.estate(actor.estate()).day(clock.instant());
    }
  }
}
