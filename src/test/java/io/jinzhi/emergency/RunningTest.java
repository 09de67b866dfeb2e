package io.jinzhi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From the button to the end, with the clocks that run between.
class RunningTest extends EmergencyStory {

  @Test
  @Clause({"EMG-01", "EMG-02", "REG-10"})
  void anybody_raises_it_with_a_kind_and_a_place_and_the_outside_call_comes_first() {
    String number = desk.raise(engineer, NewEmergency.of(EmergencyKind.FIRE, "地下车库"), now());
    EmergencyView view = view(engineer, number);
    assertThat(number).startsWith("JJ-261123-");
    assertThat(view.running()).isTrue();
    assertThat(view.steps().getFirst().clause()).isEqualTo("EMG-02");
    assertThat(view.bodies().getFirst().phone()).isEqualTo("119");
    assertThat(promise(number, "EMG-02").due()).isEqualTo(now().plus(Duration.ofMinutes(3)));
    passMinutes(1);
    enter(engineer, number, new EmergencyEvent.Called("FIRE_BRIGADE", null));
    assertThat(promise(number, "EMG-02").kept()).isNotNull();
    assertThat(view(engineer, number).bodies().getFirst().called()).isEqualTo(now());
    assertThat(EmergencyKind.OTHER.steps())
        .extracting(FirstStep::code)
        .startsWith("call", "people");
  }

  @Test
  @Clause("EMG-02")
  void a_call_that_nobody_made_in_time_goes_to_the_manager() {
    String number = raise(EmergencyKind.ILLNESS);
    passMinutes(3);
    sweep.settle();
    assertThat(told(Role.FRONT_DESK, number)).doesNotContain("BROKEN EMG-02");
    pass(Duration.ofSeconds(1));
    sweep.settle();
    assertThat(told(Role.FRONT_DESK, number)).contains("BROKEN EMG-02");
    assertThat(told(Role.CS_MANAGER, number)).contains("ESCALATED EMG-02");
  }

  @Test
  @Clause("EMG-03")
  void the_level_says_how_soon_it_is_reported_and_who_hears_the_alarm() {
    String number = raise(EmergencyKind.FLOOD);
    Instant raised = now();
    assertThat(promise(number, "EMG-03").due()).isEqualTo(raised.plus(Duration.ofMinutes(10)));
    assertThat(called(number)).doesNotContain("沈总");
    passMinutes(4);
    desk.classify(manager, number, Level.II, "水进电梯井", now());
    assertThat(promise(number, "EMG-03", Role.CS_MANAGER).due())
        .isEqualTo(raised.plus(Duration.ofMinutes(20)));
    assertThat(called(number)).contains("沈总", "郑远").doesNotContain("何文");
    enter(manager, number, new EmergencyEvent.ReportedUp("COMPANY_HEAD", "电话"));
    assertThat(promise(number, "EMG-03", Role.CS_MANAGER).kept()).isNotNull();
    assertThat(promise(number, "EMG-03", Role.CENTRE_DIRECTOR).kept()).isNull();
    enter(director, number, new EmergencyEvent.ReportedUp("HOUSING_AUTHORITY", null));
    assertThat(promise(number, "EMG-03", Role.CENTRE_DIRECTOR).kept()).isNotNull();
    passMinutes(20);
    desk.classify(director, number, Level.I, "扩大", now());
    assertThat(promise(number, "EMG-03", Role.CS_MANAGER).due())
        .isEqualTo(now().plus(Duration.ofMinutes(10)));
    assertThat(called(number)).contains("何文");
  }

  @Test
  @Clause("EMG-03")
  void only_who_leads_sets_the_level_and_what_is_not_reported_goes_up() {
    String number = raise(EmergencyKind.POWER);
    refused("NOT_LEADING", () -> desk.classify(engineering, number, Level.III, "", now()));
    desk.classify(manager, number, Level.III, "", now());
    refused("SAME_LEVEL", () -> desk.classify(manager, number, Level.III, "", now()));
    passMinutes(31);
    sweep.settle();
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ESCALATED EMG-03");
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("ESCALATED EMG-03");
  }

  @Test
  @Clause("EMG-04")
  void the_senior_person_commands_and_each_hand_over_is_logged() {
    String number = raise(EmergencyKind.FIRE);
    assertThat(view(manager, number).commander()).isEqualTo(reception.name());
    refused("NOT_SENIOR", () -> desk.command(ambassador, number, null, now()));
    desk.command(manager, number, null, now());
    refused("NOT_SENIOR", () -> desk.command(engineering, number, null, now()));
    desk.command(manager, number, engineering.staff(), now());
    assertThat(view(manager, number).commander()).isEqualTo(engineering.name());
    assertThat(log(number)).contains("指挥由 陈立 交给 吴敏", "指挥由 吴敏 交给 周工");
    refused("COMMANDS_ALREADY", () -> desk.command(engineering, number, null, now()));
    refused("NOT_COMMANDER", () -> desk.end(reception, number, "灭了", null, now()));
    desk.end(engineering, number, "灭了", null, now());
    refused("OVER", () -> desk.command(general, number, null, now()));
  }

  @Test
  @Clause("EMG-05")
  void an_accident_is_reported_within_the_hour_and_again_when_casualties_change() {
    String number = raise(EmergencyKind.ACCIDENT);
    assertThat(called(number)).contains("沈总");
    assertThat(promise(number, "EMG-05").holder().role()).isEqualTo(Role.GENERAL_MANAGER);
    assertThat(promise(number, "EMG-05").due()).isEqualTo(now().plus(Duration.ofHours(1)));
    enter(general, number, new EmergencyEvent.ReportedUp("SAFETY_AUTHORITY", null));
    assertThat(promise(number, "EMG-05").kept()).isNotNull();
    enter(manager, number, new EmergencyEvent.LossNoted("脚手架"));
    desk.end(manager, number, "送医", home.engineering, now());
    pass(Duration.ofDays(20));
    enter(manager, number, new EmergencyEvent.Counted(0, 1, 0));
    assertThat(promise(number, "EMG-05").open()).isTrue();
    enter(general, number, new EmergencyEvent.ReportedUp("SAFETY_AUTHORITY", null));
    pass(Duration.ofDays(20));
    enter(manager, number, new EmergencyEvent.Counted(1, 1, 0));
    assertThat(promise(number, "EMG-05").open()).isFalse();
  }

  @Test
  @Clause("EMG-06")
  void a_lift_has_three_clocks_and_freeing_people_stops_them() {
    String number = raise(EmergencyKind.LIFT);
    Instant raised = now();
    assertThat(promise(number, "EMG-06", Role.DEPT_MANAGER).due())
        .isEqualTo(raised.plus(Duration.ofMinutes(3)));
    assertThat(promise(number, "EMG-06", Role.CS_MANAGER).due())
        .isEqualTo(raised.plus(Duration.ofMinutes(30)));
    assertThat(promise(number, "EMG-06", Role.CENTRE_DIRECTOR).due())
        .isEqualTo(raised.plus(Duration.ofMinutes(60)));
    passMinutes(2);
    tick(engineer, number, "own-engineer");
    assertThat(promise(number, "EMG-06", Role.DEPT_MANAGER).kept()).isNotNull();
    assertThat(promise(number, "EMG-06", Role.CS_MANAGER).kept()).isNull();
    passMinutes(20);
    tick(engineer, number, "firm-here");
    assertThat(promise(number, "EMG-06", Role.CS_MANAGER).kept()).isNotNull();
    tick(engineer, number, "freed");
    assertThat(promise(number, "EMG-06", Role.CENTRE_DIRECTOR).kept()).isNotNull();
  }

  @Test
  @Clause({"EMG-08", "EMG-10", "EMG-11", "EMG-12"})
  void floods_power_cuts_crime_and_falling_things_have_their_own() {
    String flood = raise(EmergencyKind.FLOOD);
    assertThat(promise(flood, "EMG-08").due()).isEqualTo(now().plus(Duration.ofMinutes(10)));
    tick(engineer, flood, "on-site");
    assertThat(promise(flood, "EMG-08").kept()).isNotNull();
    String power = raise(EmergencyKind.POWER);
    tick(engineer, power, "lifts-checked");
    assertThat(promise(power, "EMG-10").kept()).isNotNull();
    String crime = raise(EmergencyKind.CRIME);
    assertThat(promise(crime, "EMG-11").holder().department()).isEqualTo(home.security);
    tick(engineer, crime, "footage");
    assertThat(promise(crime, "EMG-11").kept()).isNotNull();
    String falling = raise(EmergencyKind.FALLING);
    desk.end(manager, falling, "清理完", null, now());
    assertThat(promise(falling, "EMG-12").open()).as("footage is owed after the end").isTrue();
    tick(engineer, falling, "footage");
    assertThat(promise(falling, "EMG-12").kept()).isNotNull();
  }

  @Test
  @Clause({"EMG-07", "EMG-09", "EMG-13", "EMG-14"})
  void every_kind_has_its_first_steps_in_both_languages_with_a_clause() {
    for (EmergencyKind kind : EmergencyKind.values()) {
      assertThat(kind.steps()).hasSizeGreaterThan(3);
      assertThat(kind.steps()).extracting(FirstStep::code).doesNotHaveDuplicates();
      assertThat(kind.steps())
          .allSatisfy(each -> assertThat(each.words().en()).doesNotContainPattern("\\p{IsHan}"));
    }
    assertThat(clauses(EmergencyKind.FIRE)).contains("EMG-07");
    assertThat(clauses(EmergencyKind.GAS)).containsOnly("EMG-09");
    assertThat(EmergencyKind.GAS.steps()).extracting(FirstStep::code).contains("public-valve");
    assertThat(EmergencyKind.STORM.steps()).anyMatch(FirstStep::after).anyMatch(e -> !e.after());
    assertThat(clauses(EmergencyKind.ILLNESS)).contains("EMG-14");
    String number = raise(EmergencyKind.GAS);
    assertThat(promises(number)).noneMatch(each -> each.clause().equals("EMG-02"));
    tick(engineer, number, "out");
    assertThat(view(manager, number).steps())
        .filteredOn(each -> each.code().equals("out"))
        .allSatisfy(each -> assertThat(each.by()).isEqualTo(engineer.name()));
  }

  private static List<String> clauses(EmergencyKind kind) {
    return kind.steps().stream().map(each -> each.clause().id()).distinct().toList();
  }

  @Test
  @Clause({"EMG-17", "EMG-18"})
  void residents_are_told_again_while_it_lasts_and_a_loss_goes_to_the_insurer() {
    String number = raise(EmergencyKind.POWER);
    assertThat(promise(number, "EMG-18").due()).isEqualTo(now().plus(Duration.ofMinutes(15)));
    passMinutes(12);
    enter(manager, number, new EmergencyEvent.ResidentsTold("变压器故障，预计两小时，群里告知"));
    assertThat(promise(number, "EMG-18").due()).isEqualTo(now().plus(Duration.ofMinutes(60)));
    enter(reception, number, new EmergencyEvent.LossNoted("水泵烧坏"));
    assertThat(promise(number, "EMG-17").due()).isEqualTo(now().plus(Duration.ofHours(2)));
    desk.end(manager, number, "已送电", null, now());
    assertThat(promise(number, "EMG-18").released()).isNotNull();
    assertThat(promise(number, "EMG-17").open()).isTrue();
    enter(manager, number, new EmergencyEvent.InsurerTold("PICC-1"));
    assertThat(promise(number, "EMG-17").kept()).isNotNull();
  }

  @Test
  void those_on_duty_are_called_and_who_has_not_seen_it_is_in_sight() {
    String number = raise(EmergencyKind.OTHER);
    assertThat(called(number)).contains("吴敏", "周工", "雷鸣", "陈立", "林悦").doesNotContain("何文");
    assertThat(unseen(number)).contains("吴敏", "周工").doesNotContain("陈立");
    assertThat(view(manager, number).mine()).isTrue();
    assertThat(told(Role.CS_MANAGER, number)).contains("ALERT EMG-03");
    enter(manager, number, new EmergencyEvent.Seen());
    assertThat(view(manager, number).mine()).isFalse();
    assertThat(unseen(number)).doesNotContain("吴敏");
  }

  private List<String> called(String number) {
    return view(manager, number).called().stream().map(EmergencyView.Called::name).toList();
  }

  private List<String> unseen(String number) {
    return view(manager, number).called().stream()
        .filter(each -> each.seen() == null)
        .map(EmergencyView.Called::name)
        .toList();
  }

  @Test
  void a_roll_call_shows_the_missing_first() {
    String number = raise(EmergencyKind.FIRE);
    enter(reception, number, new EmergencyEvent.Marked("马建国", "ARRIVED"));
    enter(reception, number, new EmergencyEvent.Marked("3-2-1201 老人", "MISSING"));
    assertThat(view(manager, number).people().getFirst().name()).isEqualTo("3-2-1201 老人");
    enter(reception, number, new EmergencyEvent.Marked("3-2-1201 老人", "SAFE"));
    assertThat(view(manager, number).people())
        .filteredOn(each -> each.name().equals("3-2-1201 老人"))
        .extracting(EmergencyView.Person::state)
        .containsExactly(PersonState.SAFE);
  }

  @Test
  void what_was_written_offline_is_taken_once_and_stands_at_its_true_time() {
    String number = raise(EmergencyKind.LIFT);
    Instant raised = now();
    UUID id = UUID.randomUUID();
    passMinutes(9);
    enter(reception, number, new EmergencyEvent.Noted("家属到了"));
    sweep.settle();
    assertThat(promise(number, "EMG-06", Role.DEPT_MANAGER).broken()).isNotNull();
    var entry = new EmergencyEvent.StepDone("own-engineer", null);
    enter(engineer, number, id, entry, raised.plusSeconds(120));
    enter(engineer, number, id, entry, raised.plusSeconds(120));
    assertThat(log(number)).endsWith("已做：工程人员到场，断梯电，守住梯口", "家属到了");
    assertThat(view(manager, number).log())
        .filteredOn(each -> each.words().zh().startsWith("已做"))
        .singleElement()
        .satisfies(each -> assertThat(each.written()).isEqualTo(now()));
    assertThat(promise(number, "EMG-06", Role.DEPT_MANAGER).late(now()))
        .as("the engineer was there in time")
        .isFalse();
    enter(
        reception,
        number,
        UUID.randomUUID(),
        new EmergencyEvent.Noted("钟快了"),
        now().plusSeconds(900));
    assertThat(view(manager, number).log().getFirst().happened()).isEqualTo(now());
  }

  @Test
  void a_line_in_time_is_taken_after_the_end_and_a_late_one_is_not() {
    String number = raise(EmergencyKind.OTHER);
    passMinutes(5);
    Instant inTime = now();
    passMinutes(5);
    desk.callOff(manager, number, "误触", now());
    assertThat(promises(number)).noneMatch(each -> each.open());
    passMinutes(5);
    enter(engineer, number, UUID.randomUUID(), new EmergencyEvent.Noted("看过，没事"), inTime);
    refused("CALLED_OFF", () -> enter(engineer, number, new EmergencyEvent.Noted("晚了")));
    assertThat(log(number)).contains("看过，没事").doesNotContain("晚了");
  }

  @Test
  void pressing_twice_without_a_network_raises_one() {
    UUID id = UUID.randomUUID();
    Instant pressed = now();
    passMinutes(7);
    NewEmergency said =
        new NewEmergency(
            id, EmergencyKind.GAS, new Spot("3栋", null, null), "", false, null, pressed);
    String number = desk.raise(ambassador, said, now());
    assertThat(desk.raise(ambassador, said, now())).isEqualTo(number);
    assertThat(view(manager, number).happenedAt()).isEqualTo(pressed);
    enter(ambassador, id.toString(), new EmergencyEvent.Noted("到室外了"));
    assertThat(log(number)).contains("到室外了");
  }

  @Test
  void the_log_cannot_be_changed() {
    String number = raise(EmergencyKind.OTHER);
    UUID id = emergencies.find(home.estate, number).orElseThrow().id();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                jdbc.sql("update emergency_event set by_name = 'x' where emergency_id = :id")
                    .param("id", id)
                    .update())
        .hasMessageContaining("only added to");
  }
}
