package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The clocks of important and major complaints, and what makes one major.
class GraveClocksTest extends ComplaintStory {
  @Test
  @Clause({"CMP-21", "CMP-25", "CMP-29", "CMP-03"})
  void an_important_complaint_reaches_the_director_within_the_hour_and_is_started_at_once() {
    String number = registered(IMPORTANT);
    assertThat(promise(number, "CMP-21").due()).isEqualTo(local("2026-11-23T10:36"));
    assertThat(promise(number, "CMP-25").due()).isEqualTo(local("2026-11-24T00:00"));
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ALERT CMP-21");
    desk.submit(reception, number, Role.CENTRE_DIRECTOR, now());
    assertThat(promise(number, "CMP-21").open()).isTrue();
    passMinutes(20);
    desk.acknowledge(director, number, now());
    kept(number, "CMP-21");
    kept(number, "CMP-25");
    assertThat(promise(number, "CMP-29").holder().role()).isEqualTo(Role.CENTRE_DIRECTOR);
    assertThat(promise(number, "CMP-29").due()).isEqualTo(local("2026-11-23T10:11"));
    desk.rule(director, number, "立即组织检修", null, now());
    kept(number, "CMP-29");
  }

  @Test
  @Clause("CMP-25")
  void an_important_complaint_that_misses_the_day_is_told_to_the_general_manager() {
    String number = registered(IMPORTANT);
    set("2026-11-24T00:00");
    sweep.settle();
    assertThat(told(Role.GENERAL_MANAGER, number)).isEmpty();
    set("2026-11-24T00:01");
    sweep.settle();
    assertThat(told(Role.GENERAL_MANAGER, number)).containsExactly("ALERT CMP-25");
  }

  @Test
  @Clause({"CMP-20", "CMP-25", "CMP-29", "CMP-44", "CMP-12"})
  void a_major_complaint_alerts_at_once_and_goes_to_the_general_manager_the_same_day() {
    String number = registered(MAJOR);
    assertThat(view(number).facts().grade()).isEqualTo(Grade.MAJOR);
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ALERT CMP-44");
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("ALERT CMP-44");
    assertThat(promise(number, "CMP-44").due()).isEqualTo(local("2026-11-23T09:51"));
    assertThat(promise(number, "CMP-20").due()).isEqualTo(local("2026-11-24T00:00"));
    desk.acknowledge(director, number, now());
    kept(number, "CMP-44");
    assertThat(promise(number, "CMP-20").open()).isTrue();
    desk.acknowledge(general, number, now());
    kept(number, "CMP-20");
    kept(number, "CMP-25");
    assertThat(promise(number, "CMP-29").holder().role()).isEqualTo(Role.GENERAL_MANAGER);
  }

  @Test
  @Clause("CMP-20")
  void a_major_complaint_at_ten_to_midnight_gets_one_hour() {
    set("2026-11-23T23:50");
    String number = registered(MAJOR);
    assertThat(promise(number, "CMP-20").target()).isEqualTo(local("2026-11-24T00:00"));
    assertThat(promise(number, "CMP-20").due()).isEqualTo(local("2026-11-24T00:50"));
  }

  @Test
  @Clause("CMP-13")
  void after_a_month_unsolved_it_becomes_major_by_itself_with_new_clocks() {
    String number = registered(MINOR);
    dispatch(number);
    sign(number);
    assertThat(promise(number, "CMP-13").due()).isEqualTo(local("2026-12-24T00:00"));
    set("2026-12-23T23:59");
    sweep.settle();
    assertThat(view(number).facts().grade()).isEqualTo(Grade.MINOR);
    set("2026-12-24T00:05");
    sweep.settle();
    assertThat(view(number).facts().grade()).isEqualTo(Grade.MAJOR);
    assertThat(promise(number, "CMP-44").opened()).isEqualTo(now());
    assertThat(promise(number, "CMP-22").broken()).isNotNull();
    assertThat(told(Role.GENERAL_MANAGER, number)).contains("ALERT CMP-44");
  }

  @Test
  @Clause("CMP-11")
  void the_third_report_of_the_same_matter_within_sixty_days_makes_it_major() {
    String number = registered(MINOR);
    var who = said(MINOR).complainant();
    pass(Duration.ofDays(20));
    desk.join(reception, number, who, Channel.CALL, "还是老样子", now());
    assertThat(view(number).facts().grade()).isEqualTo(Grade.MINOR);
    pass(Duration.ofDays(9));
    desk.join(reception, number, who, Channel.VISIT, "第三次来说", now());
    assertThat(view(number).facts().grade()).isEqualTo(Grade.MAJOR);
    assertThat(view(number).reports()).hasSize(3);
    assertThat(clauseOfTheNewGrade(number)).isEqualTo("CMP-11");
  }

  private String clauseOfTheNewGrade(String number) {
    return view(number).story().stream()
        .filter(each -> each.words().zh().startsWith("等级由"))
        .map(each -> String.valueOf(each.clause()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  @Clause("CMP-11")
  void another_flat_or_an_older_report_does_not_count_as_several_times() {
    String number = registered(MINOR);
    var neighbour =
        new Registration.Complainant(home.otherFlat, "3-2-1202", null, "刘洋", "13900001111");
    desk.join(reception, number, neighbour, Channel.CALL, "我家也一样", now());
    pass(Duration.ofDays(10));
    desk.join(reception, number, said(MINOR).complainant(), Channel.CALL, "第二次", now());
    assertThat(view(number).facts().grade()).isEqualTo(Grade.MINOR);
  }

  @Test
  @Clause("CMP-37")
  void harm_is_stopped_before_the_case_is_handled() {
    String number =
        desk.register(reception, said(Channel.CALL, IMPORTANT, null, null, true, null), now());
    assertThat(promise(number, "CMP-37").due()).isEqualTo(local("2026-11-23T09:41"));
    assertThat(told(Role.DEPT_MANAGER, number)).contains("ALERT CMP-37");
    dispatch(number);
    sign(number);
    refused("HARM_GOING_ON", () -> handle(number));
    desk.stopHarm(engineering, number, "已断开电梯电源，解救乘客", now());
    kept(number, "CMP-37");
    handle(number);
    assertThat(view(number).facts().stage()).isEqualTo("HANDLED");
  }
}
