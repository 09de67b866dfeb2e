package io.jinzhi.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.handbook.ClauseUse;
import io.jinzhi.handbook.Prompts;
import io.jinzhi.inspection.Visits;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The month's plan, areas and routes, and how long records are kept.
class PlanTest extends PatrolStory {
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  @Autowired Visits visits;
  @Autowired io.jinzhi.handbook.ChangingValues values;

  @Test
  @Clause({"PAT-01", "REG-09"})
  void the_program_drafts_next_month_and_the_manager_approves_it_before_the_first() {
    east();
    open();
    Plan plan = plans.find(home.estate, DECEMBER);
    assertThat(plan.approved()).isFalse();
    assertThat(promise(plan.number(), "PAT-01").due()).isEqualTo(local("2026-12-01T00:00"));
    assertThat(rounds.between(home.estate, DECEMBER.atDay(1), DECEMBER.atEndOfMonth()))
        .hasSize(62)
        .allMatch(each -> ambassador.staff().equals(each.person()));
    plans.content(manager, DECEMBER, "节前防火");
    plans.approve(manager, DECEMBER, now());
    assertThat(promise(plan.number(), "PAT-01").kept()).isNotNull();
    refused("APPROVED", () -> plans.content(manager, DECEMBER, "x"));
    assertThat(plans.find(home.estate, DECEMBER).content()).isEqualTo("节前防火");
  }

  @Test
  @Clause("PAT-01")
  void a_plan_that_is_not_approved_in_time_goes_to_the_director() {
    east();
    open();
    set("2026-12-01T00:01");
    sweep.settle();
    assertThat(told(Role.CENTRE_DIRECTOR, "XC-2026-12")).containsExactly("ESCALATED PAT-01");
  }

  @Test
  @Clause("PAT-04")
  void a_plan_covers_every_building_every_day_with_somebody_who_walks() {
    register.addBuildings(
        home.estate, List.of(new io.jinzhi.estate.Register.NewBuilding("4", null, null)));
    east();
    open();
    Plan plan = plans.find(home.estate, DECEMBER);
    assertThat(plans.problems(plan))
        .singleElement()
        .satisfies(each -> assertThat(each.zh()).contains("4"));
    refused("NOT_COVERED", () -> plans.approve(manager, DECEMBER, now()));
    areaDesk.open(manager, new AreaDesk.NewArea("A2", "西区", "4", null));
    assertThat(plans.problems(plan)).hasSize(1);
    open();
    assertThat(plans.problems(plan)).isEmpty();
    jdbc.sql("update patrol_round set person = null where estate_id = :e and day = '2026-12-05'")
        .param("e", home.estate.value())
        .update();
    assertThat(plans.problems(plan)).hasSize(1);
  }

  @Test
  @Clause("PAT-04")
  void other_matters_come_up_every_two_days() {
    Area area = east();
    Point pond =
        areaDesk.add(
            manager,
            area.id(),
            new AreaDesk.NewPoint("景观池", null, null, null, 2, null, null, null));
    LocalDate day = LocalDate.of(2026, 11, 23);
    assertThat(pond.due(day)).isNotEqualTo(pond.due(day.plusDays(1)));
    assertThat(pond.due(day)).isEqualTo(pond.due(day.plusDays(2)));
    assertThatThrownBy(
            () ->
                areaDesk.add(
                    manager,
                    area.id(),
                    new AreaDesk.NewPoint("池", null, "9-9-9", null, 3, null, null, null)))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.fields()).containsOnlyKeys("unit", "everyDays"));
  }

  @Test
  void somebody_else_walks_some_days_and_owes_them() {
    Area area = east();
    open();
    Actor other = another(Role.AMBASSADOR, "许诺");
    LocalDate today = LocalDate.of(2026, 11, 23);
    plans.assign(manager, area.id(), Window.AFTERNOON, today, today.plusDays(5), other.staff());
    Round round = round(Window.AFTERNOON);
    assertThat(round.person()).isEqualTo(other.staff());
    assertThat(promise(round.number(), "AMB-06").holder().person()).isEqualTo(other.staff());
    assertThatThrownBy(
            () -> plans.assign(manager, area.id(), Window.MORNING, today, today, reception.staff()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void points_move_and_go_and_areas_close() {
    Area area = east();
    var route = areaDesk.routes(manager).getFirst().points();
    areaDesk.up(manager, route.get(1).id());
    assertThat(areaDesk.routes(manager).getFirst().points().getFirst().id())
        .isEqualTo(route.get(1).id());
    areaDesk.remove(manager, route.get(2).id(), now());
    assertThat(areaDesk.routes(manager).getFirst().points()).hasSize(2);
    assertThatThrownBy(() -> areaDesk.open(manager, new AreaDesk.NewArea("A1", "又一个", "3", null)))
        .isInstanceOf(Invalid.class);
    open();
    areaDesk.close(manager, area.id(), now());
    assertThat(areaDesk.routes(manager)).isEmpty();
    assertThat(rounds.between(home.estate, DECEMBER.atDay(1), DECEMBER.atEndOfMonth())).isEmpty();
  }

  @Test
  @Clause("PAT-11")
  void a_key_fire_unit_has_a_fire_patrol_every_day() {
    east();
    values.change(
        manager,
        io.jinzhi.handbook.Clause.PAT_11,
        Map.of("patrol.fire.daily", "1", "patrol.fire.window", "08:00-20:00"),
        null,
        "消防重点单位",
        0,
        now());
    open();
    assertThat(rounds.between(home.estate, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23)))
        .extracting(Round::window)
        .contains(Window.FIRE);
    Round fire = round(Window.FIRE);
    assertThat(promise(fire.number(), "PAT-11").due()).isEqualTo(local("2026-11-23T20:10"));
  }

  @Test
  @Clause("PAT-12")
  void records_are_kept_for_two_years_and_then_cleared_away() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T11:30");
    walk(round, "2026-11-23T09:40", "2026-11-23T11:20", now());
    set("2028-11-23T01:00");
    open();
    assertThat(rounds.find(home.estate, round.number())).isPresent();
    set("2028-11-24T01:00");
    open();
    assertThat(rounds.find(home.estate, round.number())).isEmpty();
    assertThat(arrivals.of(home.estate, round.id())).isEmpty();
    assertThat(visits.of(home.estate, Round.KIND, round.id(), 5)).isEmpty();
  }

  @Test
  @Clause("PAT-05")
  void whoever_walks_is_told_how_to_look() {
    assertThat(Prompts.forScreen(Prompts.PATROL))
        .singleElement()
        .satisfies(each -> assertThat(each.clause().use()).isEqualTo(ClauseUse.CONTENT));
  }
}
