package io.jinzhi.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jinzhi.Clause;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// The register, its rounds and its months.
class VacancyTest extends VacancyTestStory {

  @Test
  @Clause({"REG-11", "VAC-01"})
  void what_stands_empty_is_registered_by_its_kind_on_the_day_it_changes() {
    String first = vacant("3-2-1301", VacancyKind.V1);
    refused("KNOWN", () -> vacant("3-2-1301", VacancyKind.V2));
    opening.openUpTo(now());
    VacancyRound differs = round(RoundKind.REGISTER);
    assertThat(promise(differs.number(), "VAC-01").holder().role()).isEqualTo(Role.FRONT_DESK);
    assertThat(promise(differs.number(), "VAC-01").due())
        .isEqualTo(Neighbourhood.local("2026-11-24T00:00"));
    assertThat(desk.registerAll(reception, now())).isEqualTo(2);
    assertThat(promise(differs.number(), "VAC-01").kept()).isNotNull();
    assertThat(list.tally(home.estate))
        .containsEntry(VacancyKind.V1, 2)
        .containsEntry(VacancyKind.V3, 1);
    desk.change(reception, first, VacancyKind.V2, VacancyReason.NOT_COLLECTED, now());
    refused(
        "SAME_KIND",
        () -> desk.change(reception, first, VacancyKind.V2, VacancyReason.NOT_COLLECTED, now()));
    assertThat(view(first).story()).hasSize(2);
    desk.end(reception, first, LocalDate.of(2026, 11, 23), "收楼入住", now());
    refused("OVER", () -> desk.end(reception, first, LocalDate.of(2026, 11, 23), "x", now()));
    assertThat(page(VacancyList.Show.ENDED, "3-2-1301")).isEqualTo(1);
    assertThat(page(VacancyList.Show.OPEN, "3-2")).isEqualTo(2);
    assertThat(page(VacancyList.Show.NO_CONSENT, "")).isEqualTo(1);
    assertThat(page(VacancyList.Show.WARNED, "")).isZero();
    String again = vacant("3-2-1301", VacancyKind.V4);
    assertThat(again).isNotEqualTo(first);
    refused(
        "BEFORE_IT_BEGAN", () -> desk.end(reception, again, LocalDate.of(2026, 10, 1), "x", now()));
  }

  private int page(VacancyList.Show show, String q) {
    return list.page(manager, new VacancyList.Filter(show, null, q, 0)).size();
  }

  @Test
  @Clause("VAC-03")
  void from_outside_daily_inside_weekly_in_full_monthly() {
    String unsold = vacant("3-2-1301", VacancyKind.V1);
    String owned = vacant("3-2-1401", VacancyKind.V3);
    desk.registerAll(reception, now());
    opening.openUpTo(now());
    opening.openUpTo(now());
    assertThat(round(RoundKind.OUTSIDE).to()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(round(RoundKind.INSIDE).to()).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(round(RoundKind.FULL).to()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(rounds.shown(manager, round(RoundKind.INSIDE).number()).units())
        .extracting(each -> each.vacancy().kind())
        .containsOnly(VacancyKind.V1);
    String daily = round(RoundKind.OUTSIDE).number();
    assertThat(promise(daily, "VAC-03").holder().role()).isEqualTo(Role.AMBASSADOR);
    looked(ambassador, unsold, Look.INSIDE);
    assertThat(rounds.shown(manager, daily).left()).isEqualTo(2);
    rounds.passBy(ambassador, daily, now());
    assertThat(promise(daily, "VAC-03").kept()).isNotNull();
    refused("ROUND_DONE", () -> rounds.passBy(ambassador, daily, now()));
    refused(
        "NOT_FROM_OUTSIDE",
        () -> rounds.passBy(ambassador, round(RoundKind.INSIDE).number(), now()));
    // Full inspections count for the week too, and an owner's home from outside.
    String monthly = round(RoundKind.FULL).number();
    String weekly = round(RoundKind.INSIDE).number();
    looked(ambassador, unsold, Look.FULL);
    looked(
        ambassador,
        board.ofUnit(home.estate, unit("3-2-1302").id()).orElseThrow().number(),
        Look.FULL);
    assertThat(promise(weekly, "VAC-03").kept()).isNotNull();
    assertThat(promise(monthly, "VAC-03").kept()).isNull();
    looked(ambassador, owned, Look.OUTSIDE);
    assertThat(promise(monthly, "VAC-03").kept()).isNotNull();
  }

  @Test
  @Clause("VAC-03")
  void what_was_missed_goes_up_to_the_manager() {
    vacant("3-2-1301", VacancyKind.V1);
    opening.openUpTo(now());
    String daily = round(RoundKind.OUTSIDE).number();
    set("2026-11-24T00:05");
    sweep.settle();
    assertThat(promise(daily, "VAC-03").broken()).isNotNull();
    assertThat(told(Role.CS_MANAGER, daily)).anyMatch(each -> each.endsWith("VAC-03"));
    set("2026-11-24T09:00");
    opening.openUpTo(now());
    String next = round(RoundKind.OUTSIDE).number();
    assertThat(next).isNotEqualTo(daily);
    rounds.passBy(ambassador, next, now());
    assertThat(promise(daily, "VAC-03").kept()).isNotNull();
  }

  @Test
  @Clause("VAC-03")
  void before_and_after_a_storm_everything_is_looked_at() {
    String unsold = vacant("3-2-1301", VacancyKind.V1);
    rounds.special(manager, "台风", Neighbourhood.local("2026-11-24T20:00"), now());
    assertThat(round(RoundKind.SPECIAL_BEFORE).due())
        .isEqualTo(Neighbourhood.local("2026-11-24T20:00"));
    assertThat(round(RoundKind.SPECIAL_AFTER).due())
        .isEqualTo(Neighbourhood.local("2026-11-25T20:00"));
    String before = round(RoundKind.SPECIAL_BEFORE).number();
    looked(ambassador, unsold, Look.INSIDE);
    assertThat(promise(before, "VAC-03").kept()).isNotNull();
    assertThat(round(RoundKind.SPECIAL_AFTER).done()).isFalse();
  }

  @Test
  @Clause("VAC-08")
  void unfitted_units_are_cleaned_every_ten_days_and_after_a_viewing() {
    String unsold = vacant("3-2-1301", VacancyKind.V1);
    vacant("3-2-1401", VacancyKind.V3);
    opening.openUpTo(now());
    VacancyRound cleaning = round(RoundKind.CLEANING);
    assertThat(cleaning.to()).isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(rounds.shown(manager, cleaning.number()).units()).hasSize(1);
    desk.view(reception, unsold, "看房客两人", now());
    assertThat(promise(unsold, "VAC-08").due()).isEqualTo(Neighbourhood.local("2026-11-25T00:00"));
    desk.clean(ambassador, unsold, "保洁李姐，全屋", now());
    assertThat(promise(unsold, "VAC-08").kept()).isNotNull();
    assertThat(promise(cleaning.number(), "VAC-08").kept()).isNotNull();
  }

  @Test
  @Clause({"VAC-02", "VAC-12"})
  void the_movement_of_a_month_is_reported_by_the_fifth_with_area_and_days() {
    String unsold = vacant("3-2-1301", VacancyKind.V1);
    String owned = vacant("3-2-1401", VacancyKind.V4);
    desk.change(reception, unsold, VacancyKind.V2, VacancyReason.NOT_COLLECTED, now());
    desk.end(reception, owned, LocalDate.of(2026, 11, 21), "业主回来住", now());
    YearMonth november = YearMonth.of(2026, 11);
    set("2026-12-02T09:00");
    months.openUpTo(now());
    String number = "KB-2026-11";
    assertThat(promise(number, "VAC-02").due()).isEqualTo(Neighbourhood.local("2026-12-06T00:00"));
    assertThat(promise(number, "VAC-02").holder().role()).isEqualTo(Role.CS_MANAGER);
    var report = months.find(manager, november, now());
    assertThat(report.movement())
        .extracting(VacancyMonths.Movement::kind, VacancyMonths.Movement::after)
        .containsExactly(
            tuple(VacancyKind.V1, 0), tuple(VacancyKind.V2, 1), tuple(VacancyKind.V4, 0));
    assertThat(report.standing())
        .extracting(VacancyMonths.Standing::unitCode, VacancyMonths.Standing::days)
        .containsExactly(tuple("3-2-1301", 30), tuple("3-2-1401", 20));
    assertThat(report.area()).isEqualByComparingTo("209.50");
    assertThat(report.standing().getFirst().kind().payer().zh()).isEqualTo("开发商");
    assertThat(report.standing().getLast().kind().payer().zh()).isEqualTo("业主");
    months.report(manager, november, now());
    assertThat(promise(number, "VAC-02").kept()).isNotNull();
    refused("REPORTED", () -> months.report(manager, november, now()));
    assertThat(months.all(manager).getFirst().by()).isEqualTo(manager.name());
  }

  @Test
  void nothing_is_done_about_what_is_vacant_no_more() {
    String number = vacant("3-2-1301", VacancyKind.V1);
    assertThat(view(number).looks()).hasSize(3).allMatch(VacancyView.LookChoice::open);
    desk.end(reception, number, LocalDate.of(2026, 11, 23), "入住", now());
    assertThat(view(number).looks()).noneMatch(VacancyView.LookChoice::open);
    refused("OVER", () -> desk.clean(ambassador, number, "x", now()));
    refused("OVER", () -> desk.view(reception, number, "x", now()));
    refused("OVER", () -> looked(ambassador, number, Look.OUTSIDE));
  }
}
