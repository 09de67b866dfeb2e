package io.jinzhi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.inspection.Severity;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The report, the review, and the drills.
class AfterwardsTest extends EmergencyStory {
  @Autowired ReportDesk reports;
  @Autowired ReviewDesk reviews;
  @Autowired Drills drills;
  @Autowired DrillOpening opening;
  @Autowired Findings findings;

  private static ReportDesk.Said said() {
    return new ReportDesk.Said("经过", "原因", "措施", "无人受伤", "无", "恢复", "无");
  }

  private void write(Actor by, String number) {
    reports.write(by, number, said(), Neighbourhood.signature(by, now()), now());
  }

  private void sign(Actor by, String number) {
    reports.sign(by, number, Neighbourhood.signature(by, now()), now());
  }

  @Test
  @Clause("EMG-15")
  void a_single_department_reports_within_twelve_hours_and_all_sign_within_forty_eight() {
    String number = raise(EmergencyKind.LIFT);
    refused("STILL_RUNNING", () -> write(manager, number));
    desk.end(manager, number, "放出", home.engineering, now());
    Instant end = now();
    assertThat(promise(number, "EMG-15", Role.DEPT_MANAGER).due())
        .isEqualTo(end.plus(Duration.ofHours(12)));
    assertThat(promise(number, "EMG-15", Role.CENTRE_DIRECTOR).due())
        .isEqualTo(end.plus(Duration.ofHours(48)));
    refused("NOT_DEPARTMENT", () -> write(home.securityHead, number));
    refused("NOT_WRITTEN", () -> sign(director, number));
    write(engineering, number);
    assertThat(promise(number, "EMG-15", Role.DEPT_MANAGER).kept()).isNotNull();
    refused("WRITTEN", () -> write(engineering, number));
    refused("NOT_DIRECTED", () -> sign(general, number));
    sign(director, number);
    assertThat(promise(number, "EMG-15", Role.CENTRE_DIRECTOR).open()).isTrue();
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("TASK EMG-15");
    sign(general, number);
    assertThat(promise(number, "EMG-15", Role.CENTRE_DIRECTOR).kept()).isNotNull();
    refused("SIGNED", () -> sign(general, number));
    assertThat(view(manager, number).report()).extracting(Report::general).isNotNull();
  }

  @Test
  @Clause("EMG-15")
  void several_departments_have_the_manager_write_and_a_late_report_reaches_the_general_manager() {
    String number = raise(EmergencyKind.POWER);
    desk.end(manager, number, "送电", null, now());
    assertThat(promise(number, "EMG-15", Role.CS_MANAGER).due())
        .isEqualTo(now().plus(Duration.ofHours(48)));
    refused("NOT_DEPARTMENT", () -> write(engineering, number));
    assertThat(view(manager, number).draft()).isNotNull();
    assertThat(view(engineering, number).draft()).isNull();
    pass(Duration.ofHours(49));
    sweep.settle();
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("ESCALATED EMG-15");
  }

  @Test
  @Clause("EMG-20")
  void a_review_gives_actions_to_people_and_has_those_who_were_hit_called_back() {
    String number = raise(EmergencyKind.FLOOD);
    refused("STILL_RUNNING", () -> reviews.review(director, number, "-", List.of(), now()));
    desk.end(manager, number, "修好", home.engineering, now());
    assertThat(promise(number, "EMG-20").due()).isEqualTo(Neighbourhood.local("2026-12-01T00:00"));
    String action =
        reviews.action(
            director, number, "挂关阀图", engineering.staff(), LocalDate.of(2026, 12, 5), now());
    assertThat(promise(action, "EMG-20").holder().person()).isEqualTo(engineering.staff());
    assertThat(promise(action, "EMG-20").due()).isEqualTo(Neighbourhood.local("2026-12-06T00:00"));
    reviews.review(director, number, "关阀慢", List.of("3-2-1201"), now());
    assertThat(promise(number, "EMG-20").kept()).isNotNull();
    assertThat(view(director, number).reviewedAt()).isEqualTo(now());
    assertThat(
            jdbc.sql("select count(*) from callback_item where estate_id = :estate")
                .param("estate", home.estate.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    refused("REVIEWED", () -> reviews.review(director, number, "-", List.of(), now()));
    refused("NOT_YOURS", () -> reviews.complete(ambassador, action, "-", now()));
    reviews.complete(engineering, action, "已挂", now());
    assertThat(promise(action, "EMG-20").kept()).isNotNull();
    refused("DONE", () -> reviews.complete(engineering, action, "-", now()));
  }

  @Test
  @Clause("EMG-19")
  void each_half_year_owes_a_drill_that_is_planned_held_and_counted_apart() {
    opening.openUpTo(now());
    opening.openUpTo(now());
    List<Drill> owed = drills.of(home.estate);
    assertThat(owed).singleElement().extracting(Drill::number).isEqualTo("YLJ-2026-02");
    assertThat(promise("YLJ-2026-02", "EMG-19").due())
        .isEqualTo(Neighbourhood.local("2027-01-01T00:00"));
    assertThat(drills.plan(home.estate, "YLJ-2026-02", LocalDate.of(2027, 1, 1), "火警", "郑远"))
        .isFalse();
    assertThat(drills.plan(home.estate, "YLJ-2026-02", LocalDate.of(2026, 12, 10), "火警", "郑远"))
        .isTrue();
    String number = drill(EmergencyKind.FIRE);
    assertThat(number).startsWith("YL-");
    assertThat(promises(number)).as("a drill has no clocks").isEmpty();
    assertThat(told(Role.CS_MANAGER, number)).containsOnly("TASK EMG-19");
    assertThat(list(EmergencyList.Show.ALL)).isEmpty();
    assertThat(list(EmergencyList.Show.DRILLS)).containsExactly(number);
    assertThat(emergencies.countRunning(home.estate)).isZero();
    desk.end(manager, number, "八分钟疏散", null, now());
    assertThat(promise("YLJ-2026-02", "EMG-19").kept()).isNotNull();
    assertThat(drills.of(home.estate).getFirst().held()).isEqualTo(number);
    reviews.review(director, number, "再练接水带", List.of("3-2-1201"), now());
    write(manager, number);
    assertThat(promises(number)).isEmpty();
  }

  private List<String> list(EmergencyList.Show show) {
    return list.page(manager, new EmergencyList.Filter(show, null, null, null, null, 0)).stream()
        .map(EmergencyList.Row::number)
        .toList();
  }

  @Test
  void what_a_round_finds_may_be_raised_as_an_emergency_with_its_number() {
    UUID id = UUID.randomUUID();
    findings.record(
        ambassador,
        new NewFinding(
            new FindingId(id),
            null,
            null,
            new NewFinding.Where(home.flat, "3-2-1201", null, null),
            FindingKind.FIRE,
            Severity.SERIOUS,
            "楼道电动车冒烟",
            null,
            null,
            now()),
        now());
    findings.handOver(ambassador, new FindingId(id), "EMERGENCY", now());
    var row =
        list.page(
                manager,
                new EmergencyList.Filter(EmergencyList.Show.RUNNING, null, null, null, null, 0))
            .getFirst();
    assertThat(row.kind()).isEqualTo(EmergencyKind.FIRE);
    assertThat(row.place()).contains("3-2-1201");
    assertThat(view(manager, row.number()).source()).startsWith("FX-");
  }

  @Test
  void the_list_is_filtered_by_state_kind_place_and_day() {
    String fire = raise(EmergencyKind.FIRE);
    String flood = raise(EmergencyKind.FLOOD);
    desk.end(manager, flood, "好了", null, now());
    assertThat(list(EmergencyList.Show.RUNNING)).containsExactly(fire);
    assertThat(list(EmergencyList.Show.REPORT)).containsExactly(flood);
    assertThat(list(EmergencyList.Show.REVIEW)).containsExactly(flood);
    LocalDate today = LocalDate.of(2026, 11, 23);
    var filter =
        new EmergencyList.Filter(EmergencyList.Show.ALL, EmergencyKind.FIRE, "3栋", today, today, 0);
    assertThat(list.page(manager, filter))
        .extracting(EmergencyList.Row::number)
        .containsExactly(fire);
    var later =
        new EmergencyList.Filter(EmergencyList.Show.ALL, null, "3%", today.plusDays(1), null, 0);
    assertThat(list.page(manager, later)).isEmpty();
  }
}
