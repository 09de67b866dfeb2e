package io.jinzhi.roster;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.web.Missing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BriefingTest extends RosterStory {
  @Autowired BriefingDesk briefings;
  @Autowired Briefings store;
  @Autowired DutyMatters matters;
  @Autowired Handbook handbook;
  @Autowired Recusals recusals;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

  Actor ambassador;

  @BeforeEach
  void yesterday() {
    ambassador = home.at(Role.AMBASSADOR);
    log.note(ambassador, Kind.CALL, "3-2-1201", "回访三栋王女士，满意", now());
    set("2026-11-24T08:10");
    sweep.settle();
  }

  private Briefing briefing() {
    return store.list(home.estate, ambassador.staff(), 1).getFirst();
  }

  @Test
  @Clause("AMB-01")
  void yesterdays_report_is_drafted_from_the_record_and_due_in_the_morning() {
    Briefing briefing = briefing();
    assertThat(briefing.day()).isEqualTo("2026-11-24");
    var promise = promise(briefing.number(), "AMB-01");
    assertThat(promise.holder().person()).isEqualTo(ambassador.staff());
    assertThat(promise.due()).isEqualTo(local("2026-11-24T09:30"));
    var draft = briefings.draft(ambassador, briefing, now());
    assertThat(draft.report().zh()).isEqualTo("其他记事（共 1 条）\n· 回访三栋王女士，满意");
    assertThat(draft.report().en()).startsWith("Other entries (1)");
    assertThat(draft.problems().zh()).isEmpty();
    briefings.report(ambassador, briefing.number(), "回访一户", List.of(), now());
    assertThat(promise(briefing.number(), "AMB-01").kept()).isNotNull();
    refused(
        "ALREADY_REPORTED",
        () -> briefings.report(ambassador, briefing.number(), "再报", List.of(), now()));
    assertThatThrownBy(() -> briefings.report(manager, briefing.number(), "代报", List.of(), now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  @Clause("AMB-01")
  void a_briefing_that_did_not_happen_goes_to_the_manager() {
    set("2026-11-24T09:31");
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, briefing().number())).contains("ESCALATED AMB-01");
    set("2026-11-25T08:00");
    sweep.settle();
    assertThat(briefing().day()).isEqualTo("2026-11-25");
    assertThat(briefings.draft(ambassador, briefing(), now()).report().zh()).contains("没有登记");
  }

  @Test
  @Clause("AMB-01")
  void contacts_orders_replies_and_callbacks_stand_under_heads_of_their_own() {
    set("2026-11-24T10:00");
    wrote("CONTACT", "JD-261124-001", Kind.VISIT, "来访：问停车，电话 13812348812");
    wrote("WORK_ORDER", "PG-2611-0001", Kind.DISPATCH, "派往工程部");
    wrote("COMPLAINT", "TS-261124-001", Kind.REPLY, "已当面答复");
    wrote("CALLBACK", "HF-261124-001", Kind.CALLBACK, "电话回访，满意");
    set("2026-11-25T08:10");
    sweep.settle();
    String report = briefings.draft(ambassador, briefing(), now()).report().zh();
    assertThat(report.lines())
        .containsExactly(
            "来电来访（共 1 条）",
            "· JD-261124-001 来访：问停车，电话 138****8812",
            "派工单（共 1 条）",
            "· PG-2611-0001 派往工程部",
            "回访（共 1 条）",
            "· HF-261124-001 电话回访，满意",
            "答复住户（共 1 条）",
            "· TS-261124-001 已当面答复");
  }

  @Test
  @Clause({"AMB-02", "AMB-09"})
  void what_they_had_a_hand_in_and_is_late_is_proposed_as_beyond_their_powers() {
    set("2026-11-24T10:00");
    wrote("WORK_ORDER", "PG-2611-0009", Kind.NOTE, "住户再次催修");
    var subject = new Subject("TEST", UUID.randomUUID(), "PG-2611-0009");
    var rule = handbook.rule(home.estate, io.jinzhi.handbook.Clause.FD_04, now());
    commitments.promise(
        home.estate,
        subject,
        List.of(
            new Promise(
                rule,
                Desk.of(Role.DEPT_MANAGER, home.engineering),
                1,
                now(),
                Deadline.at(local("2026-11-24T18:00")))));
    set("2026-11-25T08:10");
    sweep.settle();
    assertThat(briefings.draft(ambassador, briefing(), now()).problems().zh())
        .startsWith("PG-2611-0009：部门负责人超时未办");
    transaction.executeWithoutResult(
        _ ->
            commitments.keep(
                home.estate,
                subject,
                io.jinzhi.handbook.Clause.FD_04,
                io.jinzhi.language.Phrase.of("办结", "done"),
                manager,
                now()));
    assertThat(briefings.draft(ambassador, briefing(), now()).problems().zh()).isEmpty();
  }

  @Test
  void what_is_about_the_manager_is_not_told_to_the_manager() {
    set("2026-11-24T10:00");
    wrote("COMPLAINT", "TS-261124-007", Kind.COMPLAINT, "投诉客服部长");
    wrote("COMPLAINT", "TS-261124-008", Kind.COMPLAINT, "投诉道闸");
    recusals.hide(home.estate, manager.staff(), "TS-261124-007");
    set("2026-11-25T08:10");
    sweep.settle();
    assertThat(briefings.draft(ambassador, briefing(), now()).report().zh())
        .contains("TS-261124-008")
        .doesNotContain("TS-261124-007");
  }

  private void wrote(String kind, String number, Kind what, String text) {
    var words = io.jinzhi.language.Phrase.of(text, text);
    log.write(home.estate, Entry.by(ambassador, now(), what, words).about(kind, number));
  }

  @Test
  @Clause("AMB-02")
  void each_problem_beyond_ones_powers_is_owed_by_the_manager_the_same_day() {
    briefings.report(ambassador, briefing().number(), "巡查", List.of("五栋违建不肯拆", "路灯无人认领"), now());
    briefings.raise(ambassador, briefing().number(), "垃圾房漏水", now());
    var problems = briefing().problems();
    assertThat(problems).hasSize(3);
    String first = problems.getFirst().number();
    var promise = promise(first, "AMB-02");
    assertThat(promise.holder().role()).isEqualTo(Role.CS_MANAGER);
    assertThat(promise.due()).isEqualTo(local("2026-11-25T00:00"));
    assertThat(told(Role.CS_MANAGER, first)).containsExactly("TASK AMB-02");
    briefings.answer(manager, first, "下午一起去", now());
    assertThat(promise(first, "AMB-02").kept()).isNotNull();
    assertThat(told(Role.AMBASSADOR, first)).containsExactly("NEWS AMB-02");
    refused("ALREADY_ANSWERED", () -> briefings.answer(manager, first, "再答", now()));
    assertThatThrownBy(() -> briefings.answer(manager, "NT-000000-999", "没有", now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  @Clause({"AMB-03", "AMB-04"})
  void the_manager_gives_the_days_work_and_it_is_ticked_off_by_the_evening() {
    String number = briefing().number();
    assertThat(promise(number, "AMB-03").holder().role()).isEqualTo(Role.CS_MANAGER);
    briefings.give(manager, number, List.of("走访六栋", "送通知"), now());
    assertThat(promise(number, "AMB-03").kept()).isNotNull();
    String task = briefing().tasks().getFirst().number();
    assertThat(promise(task, "AMB-04").holder().person()).isEqualTo(ambassador.staff());
    assertThat(promise(task, "AMB-04").due()).isEqualTo(local("2026-11-25T00:00"));
    set("2026-11-24T17:30");
    briefings.done(ambassador, task, "走访 12 户", now());
    assertThat(promise(task, "AMB-04").kept()).isNotNull();
    assertThat(briefing().tasksDone()).isEqualTo(1);
    refused("ALREADY_DONE", () -> briefings.done(ambassador, task, "又办", now()));
    assertThatThrownBy(() -> briefings.done(manager, task, "代办", now()))
        .isInstanceOf(Missing.class);
    String left = briefing().tasks().getLast().number();
    set("2026-11-25T00:01");
    sweep.settle();
    assertThat(told(Role.CS_MANAGER, left)).contains("ESCALATED AMB-04");
  }

  @Test
  void only_those_whom_the_roster_names_are_briefed() {
    Actor second =
        staff.actor(home.estate, staff.hire(home.estate, "范晓晴", null, Role.AMBASSADOR, null));
    desk.put(
        manager, "ambassador", LocalDate.parse("2026-11-25"), "a", second.staff().value(), now());
    set("2026-11-25T07:00");
    sweep.settle();
    assertThat(store.list(home.estate, null, 10))
        .filteredOn(each -> each.day().equals(LocalDate.parse("2026-11-25")))
        .extracting(Briefing::person)
        .containsExactly(second.staff());
  }

  @Test
  void every_kind_of_subject_has_its_words_in_both_languages() {
    briefings.report(ambassador, briefing().number(), "巡查", List.of("违建"), now());
    briefings.give(manager, briefing().number(), List.of("走访"), now());
    for (DutyKind kind : DutyKind.values()) {
      assertThat(matters.of(home.estate, kind, List.of())).isEmpty();
      assertThat(matters.of(home.estate, kind, List.of(UUID.randomUUID()))).isEmpty();
      assertThat(DutyKind.of(kind.prefix() + "x")).contains(kind);
    }
    assertThat(
            Arrays.stream(DutyKind.values())
                .flatMap(
                    kind ->
                        jdbc
                            .sql(
                                "select subject_id from commitment where estate_id = :estate and subject_kind = :kind")
                            .param("estate", home.estate.value())
                            .param("kind", kind.subject())
                            .query(UUID.class)
                            .list()
                            .stream()
                            .flatMap(
                                id ->
                                    matters.of(home.estate, kind, List.of(id)).values().stream())))
        .hasSizeGreaterThan(5)
        .allSatisfy(each -> assertThat(each.zh()).isNotBlank());
  }
}
