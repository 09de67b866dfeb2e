package io.jinzhi.complaint;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.dutylog.LogFilter;
import io.jinzhi.staff.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The clocks that every complaint has.
class ComplaintClocksTest extends ComplaintStory {
  @Test
  @Clause({"CMP-16", "CMP-17", "CMP-06", "FD-02", "FD-06", "REG-08"})
  void registering_writes_the_five_facts_into_the_duty_log_at_once() {
    String number = registered(MINOR);
    var lines = log.forSubject(home.estate, number);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().text().zh())
        .contains("今天 9:30", "3栋2单元电梯", "工程部", "电梯停在十一层半，按铃没人应", "今天内给说法", "13800008812");
  }

  @Test
  @Clause({"CMP-23", "CMP-24", "FD-03"})
  void the_ten_minutes_stop_only_when_the_department_signs_in_the_duty_log() {
    String number = registered(MINOR);
    assertThat(promise(number, "CMP-23").due()).isEqualTo(local("2026-11-23T09:46"));
    passMinutes(3);
    dispatch(number);
    assertThat(promise(number, "CMP-23").open()).isTrue();
    passMinutes(4);
    sign(number);
    kept(number, "CMP-23");
    assertThat(promise(number, "CMP-23").late(now())).isFalse();
    assertThat(log.forSubject(home.estate, number).getLast().signature()).isNotNull();
  }

  @Test
  @Clause("CMP-23")
  void signed_at_the_very_tenth_minute_is_in_time_and_a_second_later_is_late() {
    String inTime = registered(MINOR);
    String late = registered(MINOR);
    dispatch(inTime);
    dispatch(late);
    passMinutes(10);
    sweep.settle();
    sign(inTime);
    pass(Duration.ofSeconds(1));
    sign(late);
    assertThat(promise(inTime, "CMP-23").broken()).isNull();
    assertThat(promise(late, "CMP-23").broken()).isEqualTo(local("2026-11-23T09:46"));
    assertThat(promise(late, "CMP-23").late(now())).isTrue();
    assertThat(told(Role.CS_MANAGER, late)).contains("ESCALATED CMP-23");
  }

  @Test
  @Clause("CMP-23")
  void a_broken_promise_goes_one_desk_up_once_and_kept_late_stays_late() {
    String number = registered(MINOR);
    dispatch(number);
    passMinutes(11);
    sweep.settle();
    sweep.settle();
    assertThat(told(Role.FRONT_DESK, number)).containsOnlyOnce("BROKEN CMP-23");
    assertThat(told(Role.CS_MANAGER, number)).containsOnlyOnce("ESCALATED CMP-23");
    sign(number);
    var promise = promise(number, "CMP-23");
    assertThat(promise.broken()).isNotNull();
    assertThat(promise.kept()).isNotNull();
    assertThat(promise.lateness(now())).isEqualTo(Duration.ofMinutes(1));
    assertThat(view(number).story()).anyMatch(CaseView.Line::late);
  }

  @Test
  @Clause({"CMP-22", "CMP-15", "CMP-04"})
  void a_minor_complaint_is_due_after_two_days_or_at_the_earlier_time_asked_for() {
    assertThat(promise(registered(MINOR), "CMP-22").due()).isEqualTo(local("2026-11-26T00:00"));
    String sooner =
        desk.register(
            reception,
            said(Channel.CALL, MINOR, local("2026-11-23T18:00"), null, false, null),
            now());
    assertThat(promise(sooner, "CMP-22").due()).isEqualTo(local("2026-11-23T18:00"));
    String later =
        desk.register(
            reception,
            said(Channel.CALL, MINOR, local("2026-12-05T18:00"), null, false, null),
            now());
    assertThat(promise(later, "CMP-22").due()).isEqualTo(local("2026-11-26T00:00"));
  }

  @Test
  @Clause({"CMP-22", "CMP-26", "CMP-27", "CMP-28", "CMP-30", "CMP-31", "CMP-05", "FD-05", "AMB-08"})
  void solved_means_finished_by_the_department_and_told_to_the_resident() {
    String number = registered(MINOR);
    dispatch(number);
    sign(number);
    assertThat(promise(number, "CMP-26").due()).isEqualTo(local("2026-11-26T00:00"));
    set("2026-11-24T15:00");
    handle(number);
    kept(number, "CMP-26");
    assertThat(promise(number, "CMP-27").due()).isEqualTo(local("2026-11-25T00:00"));
    set("2026-11-24T16:00");
    giveBack(number);
    kept(number, "CMP-27");
    assertThat(promise(number, "CMP-22").open()).isTrue();
    assertThat(promise(number, "CMP-31").due()).isEqualTo(local("2026-11-25T00:00"));
    assertThat(promise(number, "CMP-31").holder().role()).isEqualTo(Role.AMBASSADOR);
    desk.logReturn(reception, number, now());
    kept(number, "CMP-28");
    desk.reportUp(ambassador, number, "门机已换", now());
    kept(number, "CMP-30");
    assertThat(told(Role.CS_MANAGER, number)).contains("NEWS CMP-30");
    set("2026-11-24T17:00");
    reply(number);
    kept(number, "CMP-31");
    kept(number, "CMP-22");
    assertThat(promises(number)).noneMatch(each -> each.broken() != null);
  }

  @Test
  @Clause({"AMB-09", "CMP-25"})
  void what_the_ambassador_cannot_settle_goes_to_the_manager_and_up() {
    String number = registered(IMPORTANT);
    returned(number);
    desk.reportUp(ambassador, number, "住户要见负责人", now());
    assertThat(told(Role.CS_MANAGER, number)).contains("NEWS CMP-30");
    desk.submit(ambassador, number, Role.CENTRE_DIRECTOR, now());
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("TASK CMP-21");
  }

  @Test
  @Clause("CMP-26")
  void the_handling_stands_in_the_duty_log() {
    String number = registered(MINOR);
    dispatch(number);
    sign(number);
    handle(number);
    assertThat(log.read(home.estate, log.day(home.estate, now()), LogFilter.ALL, 1).lines())
        .anyMatch(line -> line.text().zh().contains("更换门机"));
  }

  @Test
  @Clause("CMP-42")
  void what_cannot_be_solved_gets_a_date_for_the_next_reply_and_each_date_is_a_promise() {
    String number = registered(MINOR);
    dispatch(number);
    sign(number);
    desk.fixNextReply(reception, number, local("2026-11-25T12:00"), "等厂家配件", now());
    assertThat(promise(number, "CMP-42").due()).isEqualTo(local("2026-11-25T12:00"));
    set("2026-11-25T10:00");
    desk.fixNextReply(reception, number, local("2026-11-27T12:00"), "配件在途", now());
    assertThat(promises(number).stream().filter(each -> each.clause().equals("CMP-42"))).hasSize(2);
    assertThat(promise(number, "CMP-42").open()).isTrue();
  }

  @Test
  void only_a_minor_complaint_pauses_and_the_limit_moves_by_the_time_it_stood() {
    String number = registered(MINOR);
    dispatch(number);
    sign(number);
    desk.pause(reception, number, local("2026-11-25T09:36"), "住户出差", now());
    set("2026-11-26T08:00");
    sweep.settle();
    assertThat(promise(number, "CMP-22").broken()).isNull();
    assertThat(promise(number, "CMP-22").due()).isEqualTo(local("2026-11-28T00:00"));
    assertThat(promise(number, "CMP-23").pausedUntil()).isNull();
    String important = registered(IMPORTANT);
    refused(
        "PAUSE_ONLY_MINOR",
        () -> desk.pause(reception, important, local("2026-11-28T09:36"), "等", now()));
  }

  @Test
  void what_fell_due_during_two_days_down_is_escalated_once_and_in_order() {
    String first = registered(MINOR);
    passMinutes(30);
    String second = registered(IMPORTANT);
    set("2026-11-25T09:36");
    sweep.settle();
    sweep.settle();
    var order =
        jdbc.sql(
                """
                select subject_number || ' ' || clause from notice
                where estate_id = :estate and kind = 'ESCALATED' order by at, id
                """)
            .param("estate", home.estate.value())
            .query(String.class)
            .list();
    assertThat(order)
        .containsExactly(
            first + " CMP-23", second + " CMP-23", second + " CMP-21", second + " CMP-25");
  }

  @Test
  void clocks_run_from_the_time_it_was_told_when_entered_later_with_a_reason() {
    var said = said(MINOR);
    var late =
        new Registration(
            said.channel(),
            said.complainant(),
            said.event(),
            said.about(),
            null,
            null,
            said.course(),
            said.demand(),
            local("2026-11-23T09:30"),
            "系统升级，先记在纸上",
            null,
            false,
            MINOR,
            null,
            null,
            false,
            null,
            null,
            null,
            false);
    String number = desk.register(reception, late, now());
    assertThat(promise(number, "CMP-23").due()).isEqualTo(local("2026-11-23T09:40"));
    assertThat(promise(number, "CMP-22").opened()).isEqualTo(now());
  }
}
