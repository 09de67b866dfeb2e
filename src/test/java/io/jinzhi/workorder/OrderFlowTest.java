package io.jinzhi.workorder;

import static io.jinzhi.neighbourhood.Neighbourhood.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.complaint.Answers;
import io.jinzhi.complaint.ComplaintBoard;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From the record to the solved order, with those who take part.
class OrderFlowTest extends OrderStory {
  @Autowired Skills skills;
  @Autowired ComplaintDesk complaints;
  @Autowired ComplaintBoard cases;

  @Test
  @Clause("FD-03")
  void of_two_who_sign_for_the_same_order_at_once_one_wins_and_one_is_told() throws Exception {
    Actor second =
        staff.actor(
            home.estate, staff.hire(home.estate, "副经理", null, Role.DEPT_MANAGER, home.engineering));
    for (int i = 0; i < 5; i++) {
      String number = free();
      dispatch(number);
      List<String> codes =
          atOnce(
              () -> desk.sign(head, number, signature(head, now()), now()),
              () -> desk.sign(second, number, signature(second, now()), now()));
      assertThat(codes).containsExactlyInAnyOrder("", "ALREADY_RECEIVED");
    }
  }

  @Test
  void of_two_who_finish_at_once_one_wins_and_one_is_told() throws Exception {
    for (int i = 0; i < 5; i++) {
      String number = free();
      onSite(number);
      assertThat(atOnce(() -> finish(number), () -> finish(number)))
          .containsExactlyInAnyOrder("", "ALREADY_FINISHED");
    }
  }

  /// The code of each refusal; empty for the one that went through.
  private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
    List<String> codes = new ArrayList<>();
    List<Callable<String>> calls = List.of(() -> code(one), () -> code(other));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> each : threads.invokeAll(calls)) {
        codes.add(each.get());
      }
    }
    return codes;
  }

  private static String code(Runnable step) {
    try {
      step.run();
      return "";
    } catch (Refused no) {
      return no.code();
    }
  }

  @Test
  void somebody_is_proposed_by_duty_skill_load_and_building_with_the_reason_in_words() {
    Actor plumber =
        staff.actor(
            home.estate, staff.hire(home.estate, "水师傅", null, Role.DEPT_STAFF, home.engineering));
    Actor other =
        staff.actor(
            home.estate, staff.hire(home.estate, "田师傅", null, Role.DEPT_STAFF, home.engineering));
    skills.set(home.estate, plumber.staff(), List.of(Trade.ELECTRICS));
    skills.set(home.estate, plumber.staff(), List.of(Trade.PLUMBING, Trade.GENERAL));
    skills.set(home.estate, other.staff(), List.of(Trade.PLUMBING));
    String number = paid();
    dispatch(number);
    sign(number);
    var candidates = board.view(head, number, now()).candidates();
    assertThat(candidates).extracting(Candidate::name).containsExactly("水师傅", "田师傅", "马建国");
    assertThat(candidates.getFirst().why().zh()).isEqualTo("当班，会水工，手上 0 单");
    desk.assign(head, number, plumber.staff(), null, now());
    String next = paid();
    dispatch(next);
    sign(next);
    assertThat(board.view(head, next, now()).candidates())
        .extracting(Candidate::name)
        .as("the other has less in hand")
        .containsExactly("田师傅", "水师傅", "马建国");
    assertThat(board.view(head, next, now()).candidates().get(1).why().en())
        .isEqualTo("on duty, skilled in plumbing, 1 in hand, 1 done in building 3 in 90 days");
    refused("NOT_FOR_OTHERS", () -> desk.assign(worker, next, plumber.staff(), null, now()));
    assertThatThrownBy(() -> desk.assign(head, next, reception.staff(), null, now()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Clause("REP-13")
  void the_points_of_conduct_that_were_kept_stand_in_the_story() {
    String number = free();
    onSite(number);
    desk.finish(worker, number, "已更换阀芯", List.of(0, 3), List.of(), now());
    String facts =
        jdbc.sql(
                """
                select e.facts::text from work_order_event e
                join work_order o on o.estate_id = e.estate_id and o.id = e.order_id
                where o.estate_id = :estate and o.number = :number and e.kind = 'Finished'
                """)
            .param("estate", home.estate.value())
            .param("number", number)
            .query(String.class)
            .single();
    assertThat(facts).contains("\"conduct\": [0, 3]");
    assertThat(view(number).story().getLast().words().zh()).contains("规范 2/4");
  }

  @Test
  @Clause("REP-01")
  void an_order_from_a_complaint_is_told_on_both_pages() {
    String complaint = complaints.register(reception, home.complaint(Answers.NONE), now());
    String number =
        desk.record(
            reception,
            said(BuildingPart.WET_ROOM, Sorting.Place.COMMON, Urgency.NONE, complaint, null),
            now());
    assertThat(view(number).facts().complaint()).isEqualTo(complaint);
    assertThat(cases.view(reception, complaint, now()).story().getLast().words().zh())
        .contains(number);
    assertThat(list.ofComplaint(home.estate, complaint)).hasSize(1);
    assertThatThrownBy(
            () ->
                desk.record(
                    reception,
                    said(
                        BuildingPart.WET_ROOM,
                        Sorting.Place.COMMON,
                        Urgency.NONE,
                        "TS-000000-000",
                        null),
                    now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void each_desk_sees_its_own_orders_and_nobody_elses() {
    String ours = free();
    dispatch(ours);
    String theirs = free();
    desk.dispatch(reception, theirs, home.security, null, now());
    assertThat(numbers(reception, "all")).containsExactlyInAnyOrder(ours, theirs);
    assertThat(numbers(head, "all")).containsExactly(ours);
    assertThat(numbers(head, "mine")).containsExactly(ours);
    assertThat(numbers(worker, "all")).containsExactly(ours);
    assertThat(numbers(worker, "mine")).isEmpty();
    assertThatThrownBy(() -> board.view(head, theirs, now())).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> desk.sign(head, theirs, signature(head, now()), now()))
        .isInstanceOf(Missing.class);
    sign(ours);
    accept(ours);
    assertThat(numbers(worker, "mine")).containsExactly(ours);
    assertThat(numbers(reception, "late")).isEmpty();
    set("2026-11-27T09:00");
    assertThat(numbers(reception, "late")).containsExactlyInAnyOrder(ours, theirs);
    desk.cancel(reception, theirs, "住户说好了", now());
    assertThat(numbers(reception, "closed")).containsExactly(theirs);
    assertThat(numbers(reception, "mine")).isEmpty();
    assertThat(
            list.page(
                reception,
                new WorkOrderList.Filter("open", OrderKind.REPAIR, home.engineering, "3", 0),
                now()))
        .hasSize(1);
    assertThat(
            list.page(reception, new WorkOrderList.Filter("appointed", null, null, "4", 1), now()))
        .isEmpty();
    refused("CANCELLED", () -> dispatch(theirs));
    assertThat(list.ofUnit(home.estate, home.flat, 10)).hasSize(2);
  }

  private List<String> numbers(Actor actor, String state) {
    return list.page(actor, new WorkOrderList.Filter(state, null, null, null, 0), now()).stream()
        .map(WorkOrderList.Row::number)
        .toList();
  }
}
