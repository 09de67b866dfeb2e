package io.jinzhi.activity;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ActivityTest extends Story {
  @Autowired ActivityForms forms;
  @Autowired Activities activities;
  @Autowired SpecialServices services;
  @Autowired Units units;

  @Override
  protected String morning() {
    return "2026-11-02T09:36";
  }

  @BeforeEach
  void a_street() {
    register.addBuildings(home.estate, List.of(new Register.NewBuilding("5", null, null)));
    register.addUnits(
        home.estate,
        IntStream.range(0, 24)
            .mapToObj(
                each ->
                    new Register.NewUnit(
                        new Place("5", "1", (1 + each / 4) + "0" + (1 + each % 4)),
                        null,
                        null,
                        null,
                        each < 21 ? UnitState.OWNER_OCCUPIED : UnitState.VACANT))
            .toList());
  }

  private List<String> callbacks() {
    return jdbc.sql(
            """
            select kind || ' ' || phase || ' ' || unit_code || ' ' || opens_at || ' ' || due_at
            from callback where estate_id = :estate order by drawn_at, number
            """)
        .param("estate", home.estate.value())
        .query(String.class)
        .list();
  }

  @Test
  @Clause("CBK-07")
  void a_publication_handed_round_is_called_back_on_at_a_tenth_of_its_households() {
    String number =
        forms.plan(
            ambassador, new ActivityForms.Planned("PUBLICATION", "十一月小区报", "5栋、3栋", "2026-11-02"));
    forms.complete(
        ambassador, number, new ActivityForms.Done("2026-11-02", "已派到信箱", "5栋，3-2-1201\n3-2-1201"));
    Activity done = activities.find(home.estate, number).orElseThrow();
    assertThat(done.state()).isEqualTo(Activity.State.DONE);
    assertThat(done.reached()).as("21 lived in, and one room").isEqualTo(22);
    assertThat(callbacks()).hasSize(3).allMatch(each -> each.startsWith("PUBLICATION"));
    refused(
        "NOT_PLANNED",
        () -> forms.complete(ambassador, number, new ActivityForms.Done("2026-11-02", "再派", "5栋")));
    assertThat(activities.page(home.estate, 10, 0)).hasSize(1);
  }

  @Test
  void a_cancelled_activity_is_called_back_on_by_nobody() {
    String number =
        forms.plan(ambassador, new ActivityForms.Planned("ACTIVITY", "重阳茶话会", "会所", "2026-11-20"));
    forms.cancel(ambassador, number, new ActivityForms.Cancelled("下雨"));
    assertThat(activities.find(home.estate, number).orElseThrow().report()).isEqualTo("下雨");
    assertThat(callbacks()).isEmpty();
  }

  @Test
  @Clause({"CBK-06", "T-20"})
  void a_special_service_is_called_back_on_in_mid_term_and_after_it_ends() {
    String number =
        forms.register(
            ambassador,
            new ActivityForms.Agreed(
                "3-2-1201",
                "王秀梅",
                "13800008812",
                "每周保洁",
                "engineering",
                "2026-11-03",
                "2026-12-02"));
    SpecialService service = services.find(home.estate, number).orElseThrow();
    assertThat(service.midOn()).isEqualTo(LocalDate.of(2026, 11, 18));
    set("2026-11-10T23:59");
    sweep.settle();
    assertThat(callbacks()).isEmpty();
    set("2026-11-11T00:00");
    sweep.settle();
    sweep.settle();
    assertThat(callbacks()).hasSize(1);
    assertThat(callbacks().getFirst()).startsWith("SPECIAL MID 3-2-1201");
    set("2026-12-03T00:00");
    sweep.settle();
    assertThat(callbacks()).hasSize(2);
    assertThat(callbacks().getLast()).startsWith("SPECIAL END 3-2-1201");
    assertThat(window(1)).isEqualTo(List.of(local("2026-12-03T00:00"), local("2027-01-03T00:00")));
  }

  private List<Instant> window(int at) {
    return jdbc.sql(
            "select opens_at, due_at from callback where estate_id = :estate order by drawn_at, number")
        .param("estate", home.estate.value())
        .query(
            (row, index) ->
                List.of(
                    io.jinzhi.database.Columns.instant(row, "opens_at"),
                    io.jinzhi.database.Columns.instant(row, "due_at")))
        .list()
        .get(at);
  }

  @Test
  @Clause("T-20")
  void a_term_shorter_than_two_weeks_is_called_back_on_at_its_end_only() {
    assertThat(new Term(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 13)).middle(14)).isNull();
    assertThat(new Term(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 14)).middle(14))
        .isEqualTo(LocalDate.of(2026, 11, 8));
  }

  @Test
  void ended_early_before_its_middle_only_the_end_is_left() {
    String number =
        forms.register(
            ambassador,
            new ActivityForms.Agreed(
                "3-2-1201", "王秀梅", "13800008812", "代收快递", null, "2026-11-02", "2027-11-01"));
    forms.terminate(ambassador, number, new ActivityForms.Terminated("2026-11-30", "住户搬家"));
    assertThatThrownBy(
            () ->
                forms.terminate(
                    ambassador, number, new ActivityForms.Terminated("2026-11-29", "再次")))
        .hasMessageContaining("ENDED");
    set("2026-12-01T00:00");
    sweep.settle();
    assertThat(callbacks()).singleElement().asString().startsWith("SPECIAL END");
    assertThat(services.page(home.estate, 10, 0)).hasSize(1);
  }

  @Test
  void what_cannot_be_is_named() {
    named("on", () -> forms.plan(ambassador, planned("2026-02-30")));
    named("on", () -> forms.plan(ambassador, planned("2020-01-01")));
    named("kind", () -> forms.plan(ambassador, new ActivityForms.Planned("PARTY", "x", "y", null)));
    named("unit", () -> forms.register(ambassador, agreed("9-9-909", "2026-11-03", "2026-12-03")));
    named(
        "endsOn", () -> forms.register(ambassador, agreed("3-2-1201", "2026-11-03", "2026-11-02")));
    named(
        "endsOn", () -> forms.register(ambassador, agreed("3-2-1201", "2026-09-03", "2026-10-02")));
    named(
        "startsOn",
        () -> forms.register(ambassador, agreed("3-2-1201", "2024-09-03", "2026-12-02")));
    named(
        "endsOn", () -> forms.register(ambassador, agreed("3-2-1201", "2026-11-03", "2046-12-02")));
    String number = forms.plan(ambassador, planned("2026-11-02"));
    named("reached", () -> forms.complete(ambassador, number, done("9栋，3-2-9999")));
    named("reached", () -> forms.complete(ambassador, number, done("，，")));
    named(
        "on",
        () ->
            forms.complete(ambassador, number, new ActivityForms.Done("2026-11-03", "明天的", "5栋")));
  }

  private static ActivityForms.Planned planned(String on) {
    return new ActivityForms.Planned("ACTIVITY", "茶话会", "会所", on);
  }

  private static ActivityForms.Done done(String reached) {
    return new ActivityForms.Done("2026-11-02", "好", reached);
  }

  private static ActivityForms.Agreed agreed(String unit, String from, String to) {
    return new ActivityForms.Agreed(unit, "王秀梅", "13800008812", "保洁", null, from, to);
  }

  private static void named(String field, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys(field));
  }
}
