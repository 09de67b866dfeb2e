package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RosterTest extends RosterStory {
  private static Shift shift(String start, String end, ShiftDays days) {
    return new Shift(
        "a", Phrase.of("班", "Shift"), LocalTime.parse(start), LocalTime.parse(end), days, 1);
  }

  @Test
  @Clause("DUT-04")
  void the_patterns_to_begin_with_are_those_of_the_house_rule() {
    var plans = posts.plans(home.estate);
    assertThat(posts.all(home.estate))
        .extracting(Post::code)
        .containsExactly("front-desk", "repair", "guards", "manager", "ambassador");
    var byPost =
        posts.all(home.estate).stream()
            .collect(
                Collectors.toMap(
                    Post::code,
                    each ->
                        Posts.on(plans, each, LocalDate.parse("2026-11-23"))
                            .orElseThrow()
                            .shifts()));
    assertThat(byPost.get("front-desk"))
        .extracting(Shift::hours)
        .containsExactly("00:00-07:30", "07:30-16:00", "16:00-24:00");
    assertThat(byPost.get("guards"))
        .extracting(Shift::hours)
        .containsExactly("07:00-19:00", "19:00-07:00");
    assertThat(byPost.get("manager"))
        .extracting(each -> each.hours() + " " + each.days())
        .containsExactly("09:00-11:30 REST_DAYS", "14:00-17:00 REST_DAYS", "17:30-20:00 ALL");
    postDesk.openDefaults(manager, now(), now());
    assertThat(posts.all(home.estate)).hasSize(5);
  }

  @Test
  @Clause("DUT-04")
  void other_shifts_count_from_their_day_on_and_never_leave_the_desk_alone() {
    List<Shift> two =
        List.of(shift("08:00", "20:00", ShiftDays.ALL), shift("20:00", "08:00", ShiftDays.ALL));
    desk.fill(manager, DECEMBER, "front-desk", List.of(), false, now());
    postDesk.revise(manager, "front-desk", LocalDate.parse("2026-12-16"), two, now());
    assertThat(frontDesk(DECEMBER)).hasSize(45).allMatch(each -> each.day().getDayOfMonth() < 16);
    assertThat(board.month(manager, DECEMBER, now()).gaps())
        .filteredOn(each -> each.slot().post().code().equals("front-desk"))
        .hasSize(32);
    List<Shift> day = List.of(shift("08:00", "20:00", ShiftDays.ALL));
    assertThatThrownBy(
            () -> postDesk.revise(manager, "front-desk", LocalDate.parse("2027-01-01"), day, now()))
        .isInstanceOfSatisfying(
            Invalid.class, no -> assertThat(no.fields().toString()).contains("00:00 起没有班"));
    List<Shift> weekdays =
        List.of(
            shift("00:00", "00:00", ShiftDays.WORKDAYS),
            shift("08:00", "20:00", ShiftDays.REST_DAYS));
    assertThatThrownBy(
            () ->
                postDesk.revise(
                    manager, "front-desk", LocalDate.parse("2027-01-01"), weekdays, now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> postDesk.revise(manager, "front-desk", LocalDate.parse("2026-11-23"), two, now()))
        .isInstanceOf(Invalid.class);
    posted(DECEMBER);
    assertThatThrownBy(
            () -> postDesk.revise(manager, "front-desk", LocalDate.parse("2026-12-31"), two, now()))
        .hasMessageContaining("POSTED");
  }

  @Test
  void a_month_is_filled_by_turns_with_rest_between_and_runs_on_into_the_next() {
    desk.fill(manager, DECEMBER, "front-desk", List.of(), false, now());
    List<Duty> filled = frontDesk(DECEMBER);
    assertThat(filled).hasSize(93);
    assertThat(filled.stream().collect(Collectors.groupingBy(Duty::person)).values())
        .hasSize(4)
        .allMatch(each -> each.size() >= 22 && each.size() <= 25);
    desk.fill(manager, DECEMBER.plusMonths(1), "front-desk", List.of(), false, now());
    var all = new java.util.ArrayList<>(filled);
    all.addAll(frontDesk(DECEMBER.plusMonths(1)));
    for (var own : all.stream().collect(Collectors.groupingBy(Duty::person)).values()) {
      for (int at = 1; at < own.size(); at++) {
        assertThat(Duration.between(own.get(at - 1).to(), own.get(at).from()))
            .isGreaterThanOrEqualTo(Duration.ofHours(8));
      }
    }
  }

  @Test
  void what_is_set_by_hand_stays_when_the_month_is_filled_again() {
    Actor fourth = receptionists.get(3);
    desk.put(
        manager, "front-desk", LocalDate.parse("2026-12-01"), "a", fourth.staff().value(), now());
    desk.fill(manager, DECEMBER, "front-desk", List.of(), false, now());
    desk.fill(
        manager,
        DECEMBER,
        "front-desk",
        receptionists.stream().map(each -> each.staff().value()).toList().reversed(),
        true,
        now());
    assertThat(duty("2026-12-01", "a").person()).isEqualTo(fourth.staff());
    assertThat(frontDesk(DECEMBER)).hasSize(93);
    assertThat(board.month(manager, DECEMBER, now()).gaps())
        .isNotEmpty()
        .noneMatch(each -> each.slot().post().code().equals("front-desk"));
  }

  @Test
  @Clause({"DUT-02", "REG-08"})
  void next_months_roster_is_posted_by_the_director_on_the_last_day_at_the_latest() {
    sweep.settle();
    var promise = promise("ZB-2026-12", "DUT-02");
    assertThat(promise.holder().role()).isEqualTo(Role.CS_MANAGER);
    assertThat(promise.due()).isEqualTo(local("2026-12-01T00:00"));
    assertThatThrownBy(() -> desk.post(director, DECEMBER, now())).hasMessageContaining("EMPTY");
    desk.fill(manager, DECEMBER, "front-desk", List.of(), false, now());
    desk.submit(manager, DECEMBER, now());
    assertThat(told(Role.CENTRE_DIRECTOR, "ZB-2026-12")).containsExactly("TASK DUT-02");
    set("2026-11-30T23:59");
    desk.post(director, DECEMBER, now());
    assertThat(promise("ZB-2026-12", "DUT-02").kept()).isNotNull();
    assertThat(promise("ZB-2026-12", "DUT-02").late(now())).isFalse();
    assertThat(told(Role.FRONT_DESK, "ZB-2026-12")).containsExactly("NEWS DUT-02");
    refused("ALREADY_POSTED", () -> desk.post(director, DECEMBER, now()));
    assertThatThrownBy(() -> desk.fill(manager, DECEMBER, "front-desk", List.of(), true, now()))
        .hasMessageContaining("POSTED");
    assertThat(log.forSubject(home.estate, "ZB-2026-12")).hasSize(1);
  }

  @Test
  @Clause("DUT-02")
  void a_roster_that_is_late_goes_to_the_director() {
    sweep.settle();
    set("2026-12-01T08:00");
    sweep.settle();
    assertThat(promise("ZB-2026-12", "DUT-02").broken()).isNotNull();
    assertThat(told(Role.CENTRE_DIRECTOR, "ZB-2026-12")).contains("ESCALATED DUT-02");
  }

  @Test
  @Clause("DUT-01")
  void a_gap_is_told_to_the_director_at_once_and_owed_until_somebody_stands_there() {
    sweep.settle();
    desk.fill(manager, DECEMBER, "repair", List.of(), false, now());
    desk.post(director, DECEMBER, now());
    assertThat(told(Role.CENTRE_DIRECTOR, "ZB-2026-12")).containsExactly("ALERT DUT-01");
    assertThat(promise("ZB-2026-12", "DUT-01").open()).isTrue();
    assertThat(board.month(manager, DECEMBER, now()).gaps())
        .extracting(each -> each.slot().post().code())
        .contains("front-desk", "repair", "guards");
    for (int hand = 0; hand < 5; hand++) {
      var of = hand < 3 ? home.engineering : home.security;
      staff.hire(home.estate, "新人" + hand, null, Role.DEPT_STAFF, of);
    }
    staff.hire(home.estate, "新人六", null, Role.DEPT_STAFF, home.security);
    for (Post post : posts.all(home.estate)) {
      desk.fill(manager, DECEMBER, post.code(), List.of(), false, now());
    }
    assertThat(board.month(manager, DECEMBER, now()).gaps()).isEmpty();
    assertThat(promise("ZB-2026-12", "DUT-01").kept()).isNotNull();
    assertThat(board.month(manager, DECEMBER, now()).month().postedVersion()).isEqualTo(6);
    Duty first = duty("2026-12-01", "b");
    desk.remove(manager, first.id(), now());
    assertThat(told(Role.CENTRE_DIRECTOR, "ZB-2026-12").getLast()).isEqualTo("ALERT DUT-01");
    assertThat(told(Role.FRONT_DESK, "ZB-2026-12")).hasSize(2);
  }

  @Test
  void nobody_stands_in_two_places_and_a_shift_that_is_over_stays_as_it_was() {
    posted(NOVEMBER);
    Duty today = duty("2026-11-23", "c");
    Actor there = actor(today);
    LocalDate day = LocalDate.parse("2026-11-23");
    var person = there.staff().value();
    refused("ALREADY_ON_SHIFT", () -> desk.put(manager, "front-desk", day, "c", person, now()));
    assertThatThrownBy(() -> desk.put(manager, "front-desk", day.minusDays(1), "c", person, now()))
        .hasMessageContaining("PAST");
    assertThatThrownBy(
            () ->
                desk.put(manager, "front-desk", day, "b", home.securityHead.staff().value(), now()))
        .isInstanceOf(Invalid.class);
    refused(
        "MONTH_NOT_OPEN",
        () -> desk.fill(manager, DECEMBER.plusMonths(6), "front-desk", List.of(), false, now()));
    refused(
        "NOT_YOUR_POST",
        () -> desk.fill(home.securityHead, DECEMBER, "front-desk", List.of(), false, now()));
    desk.fill(home.securityHead, DECEMBER, "guards", List.of(), false, now());
  }

  @Test
  @Clause("DUT-01")
  void the_posted_roster_says_who_is_on_duty_now() {
    assertThat(onDuty.standing(home.estate, now())).isEmpty();
    desk.fill(manager, NOVEMBER, "front-desk", List.of(), false, local("2026-11-23T00:00"));
    desk.fill(manager, NOVEMBER, "repair", List.of(), false, local("2026-11-23T00:00"));
    assertThat(onDuty.standing(home.estate, now())).isEmpty();
    desk.post(director, NOVEMBER, now());
    Duty morning = duty("2026-11-23", "b");
    assertThat(onDuty.of(home.estate, Role.FRONT_DESK, now())).containsExactly(morning.person());
    assertThat(onDuty.of(home.estate, Role.FRONT_DESK, local("2026-11-23T16:00")))
        .containsExactly(duty("2026-11-23", "c").person());
    var engineer = home.at(Role.DEPT_STAFF).staff();
    assertThat(
            List.of("T01:00", "T09:00", "T20:00").stream()
                .flatMap(
                    hour ->
                        onDuty
                            .of(home.estate, Role.DEPT_STAFF, local("2026-11-24" + hour))
                            .stream()))
        .containsOnly(engineer);
    assertThat(onDuty.at(home.estate, now())).containsExactlyInAnyOrder(morning.person(), engineer);
  }
}
