package io.jinzhi.callback;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static io.jinzhi.neighbourhood.Neighbourhood.signature;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

class CallbackFormTest extends CallbackStory {
  @Autowired PlatformTransactionManager transactions;

  private String repair() {
    completed(CallbackKind.REPAIR, 1, 1);
    return drawn(CallbackKind.REPAIR).getFirst().number();
  }

  @Test
  @Clause({"CBK-15", "CBK-16", "CBK-18", "CBK-19", "CBK-20", "CBK-23", "CBK-04"})
  void the_form_is_collected_filled_in_within_the_window_and_given_back() {
    String number = repair();
    refused("FORM_NOT_COLLECTED", () -> desk.record(ambassador, number, satisfied(), now()));
    assertThatThrownBy(() -> collect(engineering, number)).hasMessageContaining("callback");
    refused("NOT_YOURS", () -> collect(manager, number));
    collect(ambassador, number);
    refused("TOO_EARLY", () -> desk.record(ambassador, number, satisfied(), now()));
    refused("NOT_MADE", () -> giveBack(ambassador, number));
    set("2026-11-10T10:00");
    desk.record(ambassador, number, satisfied(), now());
    refused("ALREADY_MADE", () -> desk.record(ambassador, number, satisfied(), now()));
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).kept()).isNull();
    giveBack(ambassador, number);
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).kept()).isNotNull();
    assertThat(log.forSubject(home.estate, number).stream().map(each -> each.text().zh()))
        .anySatisfy(each -> assertThat(each).contains("面谈", "做工细", "电梯不再停", "满意", "来得慢了些", "定期保养"));
    assertThat(log.forSubject(home.estate, number))
        .filteredOn(each -> each.signature() != null)
        .as("signed for, and signed on return")
        .hasSize(2);
  }

  @Test
  @Clause("CBK-13")
  void the_manager_calls_back_on_a_major_complaint_and_the_director_reviews_it() {
    String number = on(closed(MAJOR)).number();
    set("2026-11-10T10:00");
    refused("NOT_YOURS", () -> collect(ambassador, number));
    made(manager, number);
    assertThat(promise(number, "CBK-05", Role.CS_MANAGER).kept()).isNotNull();
    refused("NOT_YOURS", () -> desk.audit(manager, number, true, "好", now()));
    desk.audit(director, number, true, "好", now());
    assertThat(callback(number).state()).isEqualTo(CallbackState.QUALIFIED);
  }

  @Test
  @Clause("CBK-14")
  void
      an_ordinary_complaint_is_called_back_on_by_the_departments_head_and_an_ambassador_together() {
    String source = closed(MINOR);
    String number = on(source).number();
    set("2026-11-10T10:00");
    collect(ambassador, number);
    desk.record(ambassador, number, satisfied(), now());
    assertThat(told(Role.DEPT_MANAGER, number)).containsExactly("TASK CBK-17", "TASK CBK-14");
    refused("SECOND_SIGNATURE_MISSING", () -> giveBack(ambassador, number));
    refused("NOT_YOURS", () -> sign(ambassador, number));
    assertThatThrownBy(() -> sign(home.securityHead, number)).hasMessageContaining("callback");
    sign(engineering, number);
    refused("ALREADY_SIGNED", () -> sign(engineering, number));
    giveBack(ambassador, number);
    Callback callback = callback(number);
    assertThat(requireNonNull(callback.made()).by()).isEqualTo("林悦");
    assertThat(requireNonNull(callback.countersigned()).by()).isEqualTo("周工");
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).kept()).isNotNull();
    assertThat(promise(number, "CBK-05", Role.DEPT_MANAGER).kept()).isNotNull();
    assertThat(
            jdbc.sql(
                    """
                    select e.facts ->> 'callback' from complaint_event e
                    join complaint c on c.estate_id = e.estate_id and c.id = e.complaint_id
                    where c.estate_id = :estate and c.number = :number and e.kind = 'CalledBack'
                    """)
                .param("estate", home.estate.value())
                .param("number", source)
                .query(String.class)
                .list())
        .as("the complaint's own story tells of it")
        .containsExactly(number);
  }

  private void sign(Actor actor, String number) {
    desk.countersign(actor, number, signature(actor, now()), now());
  }

  @Test
  @Clause({"CBK-24", "T-14"})
  void the_manager_reviews_each_form_within_two_working_days_with_an_opinion() {
    String number = repair();
    set("2026-11-13T17:00");
    refused("NOT_RETURNED", () -> desk.audit(manager, number, true, "好", now()));
    made(ambassador, number);
    assertThat(promise(number, "CBK-24", Role.CS_MANAGER).due())
        .as("a Friday; the weekend does not count")
        .isEqualTo(local("2026-11-18T00:00"));
    assertThat(told(Role.CS_MANAGER, number)).containsExactly("TASK CBK-24");
    desk.audit(manager, number, true, "情况属实", now());
    assertThat(promise(number, "CBK-24", Role.CS_MANAGER).kept()).isNotNull();
    refused("ALREADY_AUDITED", () -> desk.audit(manager, number, false, "再看", now()));
  }

  @Test
  @Clause({"CBK-25", "T-18"})
  void unqualified_on_a_complaint_it_is_the_same_matter_once_more_and_the_director_is_told() {
    String origin = closed(MINOR);
    String number = on(origin).number();
    set("2026-11-10T10:00");
    collect(ambassador, number);
    desk.record(ambassador, number, face(CallbackRecord.Satisfaction.NOT), now());
    sign(engineering, number);
    giveBack(ambassador, number);
    String complaint = desk.audit(manager, number, false, "电梯又停过", now());
    Callback callback = callback(number);
    assertThat(callback.state()).isEqualTo(CallbackState.UNQUALIFIED);
    assertThat(callback.complaint()).isEqualTo(complaint).startsWith("TS-261110-");
    assertThat(
            jdbc.sql(
                    """
                    select complainant || ' ' || contact || ' ' || grade || ' ' || course
                    from complaint c where estate_id = :estate and number = :number
                      and matter_id = (select matter_id from complaint o
                        where o.estate_id = c.estate_id and o.number = :origin)
                    """)
                .param("estate", home.estate.value())
                .param("number", complaint)
                .param("origin", origin)
                .query(String.class)
                .single())
        .contains("王秀梅 13800008812", "IMPORTANT", number, origin, "电梯又停过");
    assertThat(told(Role.CENTRE_DIRECTOR, number)).containsExactly("ALERT CBK-25");
    var promise = promise(number, "CBK-25", Role.CENTRE_DIRECTOR);
    assertThat(promise.due()).isEqualTo(local("2026-11-13T00:00"));
    refused("NOT_YOURS", () -> desk.direct(manager, number, "查", now()));
    desk.direct(director, number, "换一家维保", now());
    assertThat(promise(number, "CBK-25", Role.CENTRE_DIRECTOR).kept()).isNotNull();
    assertThat(requireNonNull(callback(number).direction()).words()).isEqualTo("换一家维保");
    refused("NOTHING_TO_DIRECT", () -> desk.direct(director, number, "再批", now()));
  }

  @Test
  @Clause("CBK-25")
  void unqualified_on_a_repair_it_becomes_a_complaint_about_the_department() {
    String number = repair();
    set("2026-11-10T10:00");
    made(ambassador, number);
    String complaint = desk.audit(manager, number, false, "又漏", now());
    assertThat(
            jdbc.sql(
                    """
                    select about_department = :department and unit_id = :unit from complaint
                    where estate_id = :estate and number = :number
                    """)
                .param("department", home.engineering.value())
                .param("unit", home.flat.value())
                .param("estate", home.estate.value())
                .param("number", complaint)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @Clause({"CBK-22", "T-21"})
  void a_week_after_its_window_the_manager_goes_there_within_three_days() {
    String number = repair();
    collect(ambassador, number);
    set("2026-12-03T00:01");
    sweep.settle();
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).broken()).isNotNull();
    assertThat(told(Role.CS_MANAGER, number)).contains("ESCALATED CBK-05", "TASK CBK-22");
    var visit = promise(number, "CBK-22", Role.CS_MANAGER);
    assertThat(visit.opened()).isEqualTo(local("2026-12-10T00:00"));
    assertThat(visit.due()).isEqualTo(local("2026-12-13T00:00"));
    set("2026-12-11T10:00");
    collect(manager, number);
    refused("HELD_BY_ANOTHER", () -> desk.record(ambassador, number, satisfied(), now()));
    desk.record(manager, number, satisfied(), now());
    giveBack(manager, number);
    assertThat(promise(number, "CBK-22", Role.CS_MANAGER).kept()).isNotNull();
    assertThat(promise(number, "CBK-05", Role.AMBASSADOR).late(now())).isTrue();
  }

  @Test
  @Clause("CBK-22")
  void given_back_late_but_before_the_visit_nobody_has_to_go() {
    String number = repair();
    set("2026-12-05T10:00");
    sweep.settle();
    made(ambassador, number);
    assertThat(promise(number, "CBK-22", Role.CS_MANAGER).released()).isNotNull();
  }

  @Test
  @Clause({"CBK-19", "T-19"})
  void after_three_tries_on_two_days_another_one_is_drawn_and_the_original_noted() {
    completed(CallbackKind.REPAIR, 3, 1);
    String number = drawn(CallbackKind.REPAIR).getFirst().number();
    collect(ambassador, number);
    set("2026-11-10T10:00");
    tried(number, AttemptOutcome.NO_ANSWER);
    tried(number, AttemptOutcome.NO_ANSWER);
    tried(number, AttemptOutcome.NOT_HOME);
    assertThat(callback(number).state()).as("one day only").isEqualTo(CallbackState.COLLECTED);
    set("2026-11-11T10:00");
    tried(number, AttemptOutcome.NO_ANSWER);
    Callback original = callback(number);
    assertThat(original.state()).isEqualTo(CallbackState.REPLACED);
    assertThat(original.replacedBy())
        .isEqualTo(drawn(CallbackKind.REPAIR).getLast().number())
        .isNotEqualTo(number);
    assertThat(requireNonNull(promise(number, "CBK-05", Role.AMBASSADOR).released()).why().zh())
        .contains("2 天内 4 次");
    assertThat(board.view(ambassador, number, now()).attempts()).hasSize(4);
    assertThat(line(CallbackKind.REPAIR, "2026-11").unreachable()).isEqualTo(1);
  }

  @Test
  void whoever_has_moved_out_is_replaced_at_once_and_where_nobody_is_left_it_is_said() {
    completed(CallbackKind.HELP, 1, 1);
    String number = drawn(CallbackKind.HELP).getFirst().number();
    collect(ambassador, number);
    tried(number, AttemptOutcome.MOVED_OUT);
    assertThat(callback(number).state()).isEqualTo(CallbackState.UNREACHABLE);
    assertThat(line(CallbackKind.HELP, "2026-11").words().zh()).isEqualTo("还差 1 件；1 件联系不上，无可替补");
  }

  private void tried(String number, AttemptOutcome outcome) {
    desk.attempt(ambassador, number, outcome, "", now());
  }

  @Test
  void of_two_who_collect_the_same_form_at_once_one_is_told_who_has_it() throws Exception {
    Actor other = another(Role.AMBASSADOR, "范晓晴");
    String number = repair();
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> both =
          List.of(() -> tried(ambassador, number), () -> tried(other, number));
      for (var each : threads.invokeAll(both)) {
        answers.add(each.get());
      }
    }
    assertThat(answers).containsExactlyInAnyOrder("has it", "ALREADY_COLLECTED");
    String holder = requireNonNull(callback(number).collected()).name();
    Actor second = holder.equals(other.name()) ? ambassador : other;
    set("2026-11-10T10:00");
    refused("HELD_BY_ANOTHER", () -> desk.record(second, number, satisfied(), now()));
  }

  private String tried(Actor actor, String number) {
    try {
      collect(actor, number);
      return "has it";
    } catch (Refused refused) {
      return refused.code();
    }
  }

  @Test
  @Clause("CBK-17")
  void the_manager_names_who_calls_and_the_form_changes_hands() {
    Actor other = another(Role.AMBASSADOR, "范晓晴");
    String number = repair();
    collect(ambassador, number);
    desk.assign(manager, number, other.staff(), now());
    refused("ASSIGNED_TO_ANOTHER", () -> collect(ambassador, number));
    collect(other, number);
    assertThat(requireNonNull(callback(number).collected()).name()).isEqualTo("范晓晴");
    assertThatThrownBy(() -> desk.assign(manager, number, reception.staff(), now()))
        .hasMessageContaining("staff");
    refused("NOT_YOURS", () -> desk.assign(ambassador, number, other.staff(), now()));
  }

  @Test
  @Clause({"CBK-01", "CBK-02"})
  void every_kind_of_service_has_its_quota_and_its_own_list() {
    for (CallbackKind kind : CallbackKind.values()) {
      completed(kind, 4, 2);
    }
    assertThat(plan.of(home.estate, java.time.LocalDate.parse("2026-11-01"), now()))
        .allSatisfy(each -> assertThat(each.missing()).isPositive());
    for (var show : CallbackList.Show.values()) {
      for (boolean byBuilding : List.of(true, false)) {
        var rows =
            list.page(
                ambassador,
                new CallbackList.Filter(
                    show,
                    CallbackKind.HELP,
                    java.time.LocalDate.parse("2026-11-01"),
                    "1",
                    byBuilding,
                    0));
        assertThat(rows).allMatch(each -> each.building().name().equals("1"));
      }
    }
    var open = new CallbackList.Filter(CallbackList.Show.OPEN, null, null, null, true, 0);
    assertThat(list.page(ambassador, open).stream().map(each -> each.building().key())).isSorted();
    assertThat(list.page(engineering, open))
        .as("only what they make together")
        .isNotEmpty()
        .allMatch(Callback::joint);
  }
}
