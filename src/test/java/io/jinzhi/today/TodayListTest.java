package io.jinzhi.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.ComplaintForm;
import io.jinzhi.complaint.ComplaintIntake;
import io.jinzhi.complaint.Grade;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.neighbourhood.Story;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TodayListTest extends Story {
  @Autowired TodayList list;
  @Autowired Standing standing;
  @Autowired PromisePages promises;
  @Autowired ComplaintIntake intake;
  @Autowired ComplaintDesk desk;

  private String registered(boolean serious, boolean dispatch) {
    return intake.register(
        home.at(Role.FRONT_DESK),
        new ComplaintForm(
            "CALL",
            "3-2-1201",
            null,
            "王秀梅",
            "13812348812",
            "今天 9:30",
            "电梯",
            "engineering",
            null,
            null,
            "电梯停在十一层半，困了二十分钟，按铃没人应，出来以后也没有人联系过我，要求今天之内给出一个说法来",
            "修好",
            null,
            null,
            null,
            null,
            serious,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            dispatch));
  }

  private List<TodayList.Row> mine(Role role) {
    return list.of(home.at(role), clock.instant()).mine();
  }

  @Test
  @Clause("CMP-23")
  void the_desk_sees_what_it_owes_and_where_to_do_it() {
    String number = registered(true, false);
    TodayList.Row dispatch =
        mine(Role.FRONT_DESK).stream()
            .filter(row -> row.clause().equals("CMP-23"))
            .findFirst()
            .orElseThrow();
    assertThat(dispatch.action().link()).isEqualTo("/complaints/" + number + "#dispatch");
    assertThat(dispatch.matter().grade()).isEqualTo(Grade.MAJOR);
    assertThat(dispatch.matter().detail()).isEqualTo("3-2-1201 王*梅");
    assertThat(dispatch.matter().title().zh()).startsWith("电梯停在").endsWith("…").hasSize(41);
    assertThat(mine(Role.FRONT_DESK))
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(java.util.Comparator.comparing(TodayList.Row::due));
  }

  @Test
  void a_notice_about_a_promise_leads_to_what_the_readers_desk_does_about_it() {
    String number = registered(true, false);
    TodayList.Row dispatch =
        mine(Role.FRONT_DESK).stream()
            .filter(row -> row.clause().equals("CMP-23"))
            .findFirst()
            .orElseThrow();
    assertThat(promises.promise(dispatch.id(), home.at(Role.FRONT_DESK)))
        .isEqualTo("redirect:/complaints/" + number + "#dispatch");
    assertThatThrownBy(() -> promises.promise(UUID.randomUUID(), home.at(Role.FRONT_DESK)))
        .isInstanceOf(Missing.class);
  }

  @Test
  void a_department_sees_only_what_was_sent_to_it() {
    registered(false, true);
    assertThat(mine(Role.DEPT_MANAGER)).isNotEmpty();
    assertThat(list.of(home.securityHead, clock.instant()).mine()).isEmpty();
  }

  @Test
  @Clause("CMP-26")
  void who_was_given_a_case_sees_its_work_and_nobody_else_of_the_department() {
    String number = registered(false, true);
    desk.sign(
        home.at(Role.DEPT_MANAGER),
        number,
        Neighbourhood.signature(home.at(Role.DEPT_MANAGER), clock.instant()),
        clock.instant());
    assertThat(mine(Role.DEPT_STAFF)).isEmpty();
    desk.assign(
        home.at(Role.DEPT_MANAGER), number, home.at(Role.DEPT_STAFF).staff(), clock.instant());
    assertThat(mine(Role.DEPT_STAFF))
        .extracting(row -> row.clause() + " " + row.action().link())
        .containsExactly("CMP-26 /complaints/" + number + "#handling");
    assertThat(list.pressing(home.at(Role.DEPT_STAFF), clock.instant())).isEqualTo(1);
  }

  @Test
  @Clause("CMP-13")
  void what_is_due_in_weeks_does_not_stand_among_what_presses() {
    registered(true, true);
    var owed = list.of(home.at(Role.CS_MANAGER), clock.instant());
    assertThat(owed.later(clock.instant()).get("CMP-13")).hasSize(1);
    assertThat(owed.pressing(clock.instant()))
        .extracting(TodayList.Row::clause)
        .contains("CMP-20")
        .doesNotContain("CMP-13");
    assertThat(list.pressing(home.at(Role.CS_MANAGER), clock.instant()))
        .isEqualTo(owed.pressing(clock.instant()).size());
  }

  @Test
  void what_is_late_below_shows_who_holds_it() {
    registered(false, false);
    clock.hold(clock.instant().plus(Duration.ofHours(2)));
    sweep.settle();
    List<TodayList.Row> below = list.of(home.at(Role.CS_MANAGER), clock.instant()).below();
    assertThat(below)
        .anySatisfy(
            row -> {
              assertThat(row.clause()).isEqualTo("CMP-23");
              assertThat(row.holder().zh()).isEqualTo("前台接待");
            });
    assertThat(list.of(home.at(Role.FRONT_DESK), clock.instant()).below()).isEmpty();
    assertThat(list.of(home.at(Role.GENERAL_MANAGER), clock.instant()).below()).isEmpty();
  }

  @Test
  void the_standing_counts_open_cases_by_grade_and_what_is_late() {
    registered(true, false);
    registered(false, false);
    Standing.Now now = standing.of(home.estate, clock.instant());
    assertThat(now.total()).isEqualTo(2);
    assertThat(now.count(Grade.MAJOR)).isEqualTo(1);
    assertThat(now.late()).isZero();
    clock.hold(clock.instant().plus(Duration.ofHours(2)));
    assertThat(standing.of(home.estate, clock.instant()).late()).isPositive();
  }
}
