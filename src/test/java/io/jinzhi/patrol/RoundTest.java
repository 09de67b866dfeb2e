package io.jinzhi.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.dutylog.LogLine;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Rounds in their windows, on time and late, from one phone and from two.
class RoundTest extends PatrolStory {

  @Test
  @Clause({"AMB-05", "AMB-06", "PAT-02", "T-24"})
  void a_day_has_a_round_in_each_window_with_ten_minutes_grace() {
    east();
    open();
    Round morning = round(Window.MORNING);
    assertThat(morning.number()).matches("XJ-261123-\\d\\d");
    assertThat(morning.opens()).isEqualTo(local("2026-11-23T09:00"));
    assertThat(morning.closes()).isEqualTo(local("2026-11-23T12:00"));
    assertThat(promise(morning.number(), "AMB-05").due()).isEqualTo(local("2026-11-23T12:10"));
    Round afternoon = round(Window.AFTERNOON);
    assertThat(promise(afternoon.number(), "AMB-06").opened()).isEqualTo(local("2026-11-23T16:00"));
    assertThat(promise(afternoon.number(), "AMB-06").due()).isEqualTo(local("2026-11-23T18:20"));
    assertThat(morning.person()).isEqualTo(ambassador.staff());
  }

  @Test
  @Clause({"AMB-05", "AMB-07", "PAT-02", "PAT-03", "PAT-10"})
  void a_round_walked_in_its_window_keeps_the_promise_and_is_on_record() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T11:30");
    walk(round, "2026-11-23T09:40", "2026-11-23T11:20", now());
    assertThat(promise(round.number(), "AMB-05").kept()).isNotNull();
    assertThat(promise(round.number(), "AMB-07").kept()).isNotNull();
    var view = board.view(manager, round.number());
    assertThat(view.stops()).hasSize(3).allMatch(each -> each.arrivals().size() == 1);
    Arrival first = view.stops().getFirst().arrivals().getFirst();
    assertThat(first.at()).isEqualTo(local("2026-11-23T09:40"));
    assertThat(first.received()).isEqualTo(now());
    assertThat(java.util.Objects.requireNonNull(first.spot()).metres()).isEqualTo(11);
    assertThat(view.topics()).hasSize(8);
    assertThat(java.util.Objects.requireNonNull(view.round().walked()).talked()).contains("1201");
    assertThat(log.writtenBy(home.estate, ambassador.staff(), local("2026-11-23T00:00"), now()))
        .extracting(LogLine::subjectNumber)
        .contains(round.number());
  }

  @Test
  @Clause({"AMB-05", "PAT-02"})
  void a_missed_round_alerts_the_manager_at_the_end_of_the_window() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T12:10");
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, round.number())).isEmpty();
    set("2026-11-23T12:11");
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, round.number())).containsExactly("ESCALATED AMB-05");
    assertThat(again(round).missed(now())).isTrue();
  }

  @Test
  @Clause({"PAT-02", "AMB-05"})
  void a_round_that_comes_in_late_with_times_inside_the_window_is_kept_and_not_late() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T15:00");
    sweep.settle();
    assertThat(promise(round.number(), "AMB-05").broken()).isNotNull();
    walk(round, "2026-11-23T09:30", "2026-11-23T11:00", now());
    var promise = promise(round.number(), "AMB-05");
    assertThat(promise.broken()).isNull();
    assertThat(java.util.Objects.requireNonNull(promise.kept()).at())
        .isEqualTo(local("2026-11-23T11:00"));
    assertThat(java.util.Objects.requireNonNull(again(round).walked()).inWindow()).isTrue();
  }

  @Test
  @Clause({"PAT-10", "PAT-02"})
  void a_round_after_its_window_is_made_up_where_that_is_allowed_and_stays_late() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T14:00");
    walk(round, "2026-11-23T13:00", "2026-11-23T13:50", now());
    Round.Walk walk = java.util.Objects.requireNonNull(again(round).walked());
    assertThat(walk.madeUp()).isTrue();
    assertThat(walk.inWindow()).isFalse();
    assertThat(promise(round.number(), "AMB-05").broken()).isNotNull();
    assertThat(promise(round.number(), "AMB-05").kept()).isNotNull();
  }

  @Test
  void a_round_cannot_start_before_its_window() {
    east();
    open();
    Round round = round(Window.AFTERNOON);
    refused("NOT_YET", () -> desk.start(ambassador, round.number(), now(), null, now()));
    desk.start(
        ambassador, round.number(), local("2026-11-23T15:50"), null, local("2026-11-23T15:50"));
    assertThat(again(round).state()).isEqualTo(Round.State.WALKING);
  }

  @Test
  @Clause("PAT-10")
  void everything_sent_twice_is_there_once() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T11:00");
    UUID came = UUID.randomUUID();
    UUID end = UUID.randomUUID();
    Point lobby = desk.route(round).getFirst();
    Instant at = local("2026-11-23T10:00");
    for (int twice = 0; twice < 2; twice++) {
      desk.start(ambassador, round.number(), at, null, now());
      desk.arrive(ambassador, round.number(), came(came, lobby, at), at, null, now());
    }
    assertThat(arrivals.of(home.estate, round.id())).hasSize(1);
    assertThatThrownBy(() -> desk.end(ambassador, round.number(), ended(end), now(), null, now()))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.fields()).containsOnlyKeys("skipped"));
    var why = new RoundDesk.Ended(end, fine(PatrolLists.ROUND), null, "电梯停运", null);
    desk.end(ambassador, round.number(), why, now(), null, now());
    desk.end(ambassador, round.number(), why, now(), null, now());
    Round.Walk walk = java.util.Objects.requireNonNull(again(round).walked());
    assertThat(walk.skipped()).isEqualTo("电梯停运");
  }

  @Test
  void two_phones_on_one_round_lose_nothing() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T11:30");
    Actor other = another(Role.AMBASSADOR, "许诺");
    Point lobby = desk.route(round).getFirst();
    desk.start(other, round.number(), local("2026-11-23T10:00"), null, now());
    walk(round, "2026-11-23T09:50", "2026-11-23T11:00", now());
    Instant then = local("2026-11-23T10:05");
    desk.arrive(other, round.number(), came(UUID.randomUUID(), lobby, then), then, null, now());
    desk.end(other, round.number(), ended(UUID.randomUUID()), then, null, now());
    Round done = again(round);
    assertThat(java.util.Objects.requireNonNull(done.walked()).byName())
        .isEqualTo(ambassador.name());
    assertThat(java.util.Objects.requireNonNull(done.walked()).started())
        .isEqualTo(local("2026-11-23T09:50"));
    var lobbies = board.view(manager, round.number()).stops().getFirst().arrivals();
    assertThat(lobbies).extracting(Arrival::byName).containsExactlyInAnyOrder("林悦", "许诺");
  }

  @Test
  @Clause("PAT-10")
  void points_out_of_order_are_noted() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T11:00");
    List<Point> route = desk.route(round);
    Instant at = local("2026-11-23T10:00");
    desk.arrive(
        ambassador, round.number(), came(UUID.randomUUID(), route.get(1), at), at, null, now());
    Instant later = at.plus(Duration.ofMinutes(5));
    desk.arrive(
        ambassador,
        round.number(),
        came(UUID.randomUUID(), route.get(0), later),
        later,
        null,
        now());
    assertThat(arrivals.of(home.estate, round.id()))
        .extracting(Arrival::outOfOrder)
        .containsExactly(true, false);
  }

  @Test
  void a_wrong_phone_clock_is_measured_corrected_and_said() {
    Instant now = local("2026-11-23T11:00");
    Instant real = local("2026-11-23T10:30");
    String wrong = String.valueOf(real.plus(Duration.ofMinutes(45)).toEpochMilli());
    long skew = -Duration.ofMinutes(45).toMillis();
    TrueTime told = TrueTime.of(wrong, skew, skew, now);
    assertThat(told.at()).isEqualTo(real);
    assertThat(java.util.Objects.requireNonNull(told.note()).zh()).contains("45 分钟");
    TrueTime ahead = TrueTime.of(wrong, 0L, 0L, now);
    assertThat(ahead.at()).isEqualTo(now);
    assertThat(java.util.Objects.requireNonNull(ahead.note()).zh()).contains("超前");
    TrueTime moved = TrueTime.of(real.toString(), 0L, 600_000L, now);
    assertThat(java.util.Objects.requireNonNull(moved.note()).en()).contains("changed");
    assertThat(TrueTime.of(real.toString(), null, null, now)).isEqualTo(new TrueTime(real, null));
    assertThatThrownBy(() -> TrueTime.of("yesterday", null, null, now)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> TrueTime.of("2026-01-01T00:00:00Z", null, null, now))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Clause({"PAT-09", "AMB-08", "AMB-09"})
  void a_finding_is_decided_with_one_tap() {
    east();
    open();
    Round round = round(Window.MORNING);
    var settled = one(round, FindingKind.CLEANING, RoundFindings.SETTLED, "扫了");
    assertThat(settled.state()).isEqualTo(Finding.State.SETTLED);
    var order = one(round, FindingKind.EQUIPMENT, "WORK_ORDER", null);
    assertThat(java.util.Objects.requireNonNull(order.handed()).to().number()).startsWith("PG-");
    var up = one(round, FindingKind.SECURITY, RoundFindings.PASSED_UP, "要报警");
    assertThat(told(Role.CS_MANAGER, up.number())).contains("ALERT AMB-09");
    var gone = one(round, FindingKind.OTHER, "NOWHERE", null);
    assertThat(gone.state()).isEqualTo(Finding.State.OPEN);
    assertThat(board.view(manager, round.number()).findings()).hasSize(4);
  }

  private Finding one(
      Round round,
      FindingKind kind,
      String decision,
      @org.jspecify.annotations.Nullable String words) {
    var said = found(UUID.randomUUID(), kind, null, null);
    var decided = new RoundFindings.Decided(decision, words, false, false);
    Finding first = roundFindings.found(ambassador, round.number(), said, decided, now());
    assertThat(roundFindings.found(ambassador, round.number(), said, decided, now()))
        .isEqualTo(first);
    return first;
  }

  @Test
  @Clause("PAT-08")
  void water_in_an_empty_unit_is_shut_off_and_the_owner_told_the_same_day() {
    east();
    open();
    Round round = round(Window.MORNING);
    Point meters = desk.route(round).getLast();
    var said = found(UUID.randomUUID(), FindingKind.VACANT, meters, PatrolLists.WATER);
    var decided = new RoundFindings.Decided(RoundFindings.SETTLED, "已关阀", true, true);
    Finding finding = roundFindings.found(ambassador, round.number(), said, decided, now());
    assertThat(finding.unit()).isEqualTo(home.otherFlat);
    assertThat(promise(finding.number(), "PAT-08").due()).isEqualTo(local("2026-11-24T00:00"));
    assertThatThrownBy(
            () -> roundFindings.tellOwner(ambassador, finding.number(), true, false, "电话", now()))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.fields()).containsOnlyKeys("notice"));
    roundFindings.tellOwner(ambassador, finding.number(), true, true, "电话告知", now());
    assertThat(promise(finding.number(), "PAT-08").kept()).isNotNull();
    assertThat(board.view(manager, round.number()).meters().values())
        .extracting(Meter::toldHow)
        .containsExactly("电话告知");
  }

  @Test
  @Clause({"PAT-06", "PAT-07", "PAT-11"})
  void stairwell_roof_and_fire_have_their_lists() {
    assertThat(checklists.of(PatrolLists.STAIRWELL).items()).hasSize(10);
    assertThat(checklists.of(PatrolLists.ROOF).items().getFirst().text().zh()).contains("徒手");
    assertThat(checklists.of(PatrolLists.ROUND).items())
        .extracting(each -> each.text().zh())
        .contains("消防违规、通道和消防车道畅通", "与住户交谈");
    east();
    open();
    Round round = round(Window.MORNING);
    Point stairs = desk.route(round).get(1);
    Instant at = now();
    var half =
        new RoundDesk.Came(
            UUID.randomUUID(),
            stairs.id(),
            Arrival.How.HAND,
            null,
            null,
            null,
            null,
            at,
            fine(PatrolLists.STAIRWELL).subList(0, 9));
    assertThatThrownBy(() -> desk.arrive(ambassador, round.number(), half, at, null, now()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void the_manager_checks_the_record_and_nobody_their_own() {
    east();
    open();
    Round round = round(Window.MORNING);
    set("2026-11-23T11:30");
    refused("NOT_WALKED", () -> desk.check(manager, round.number(), now()));
    walk(round, "2026-11-23T09:40", "2026-11-23T11:20", now());
    refused("SAME_PERSON", () -> desk.check(ambassador, round.number(), now()));
    desk.check(manager, round.number(), now());
    assertThat(again(round).checked()).isNotNull();
  }
}
