package io.jinzhi.callback;

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

/// The form on its way from the list to the manager.
class CallbackFormTest extends CallbackStory {
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
        .hasSameSizeAs(CallbackKind.values())
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
        assertThat(rows)
            .as(show + " of one kind in one building")
            .hasSize(show == CallbackList.Show.OPEN || show == CallbackList.Show.ALL ? 1 : 0)
            .allMatch(each -> each.building().name().equals("1"))
            .allMatch(each -> each.kind() == CallbackKind.HELP);
      }
    }
    var open = new CallbackList.Filter(CallbackList.Show.OPEN, null, null, null, true, 0);
    assertThat(list.page(ambassador, open).stream().map(each -> each.building().key()))
        .contains("000001", "000002")
        .isSorted();
    assertThat(list.page(engineering, open))
        .as("only what they make together")
        .isNotEmpty()
        .allMatch(Callback::joint);
  }
}
