package io.jinzhi.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.roster.Handover;
import io.jinzhi.roster.HandoverTaken;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts of the cabinet, by day, by month and at a hand-over.
class CountTest extends KeyTestStory {

  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired CabinetStock stock;

  @Test
  @Clause("KEY-06")
  void the_days_count_opens_in_the_evening_and_takes_two_people() {
    pumpRoom();
    String out = pumpRoom();
    loanDesk.lend(reception, out, loan(plumber()), now());
    sweep.settle();
    KeyCount count = daily();
    assertThat(promise(count.number(), "KEY-06").opened()).isEqualTo(at("2026-11-23T17:30"));
    assertThat(promise(count.number(), "KEY-06").due()).isEqualTo(at("2026-11-24T00:00"));
    set("2026-11-23T17:40");
    refused("NOT_COUNTED", () -> countDesk.check(manager, count.number(), sign(manager), now()));
    assertThatThrownBy(() -> count(count, 0, "")).isInstanceOf(Invalid.class);
    count(count, 0, "一套在维修师傅手上");
    refused("COUNTED", () -> count(count, 1, ""));
    refused(
        "SAME_PERSON", () -> countDesk.check(reception, count.number(), sign(reception), now()));
    countDesk.check(manager, count.number(), sign(manager), now());
    refused("CHECKED", () -> countDesk.check(manager, count.number(), sign(manager), now()));
    assertThat(promise(count.number(), "KEY-06").kept()).isNotNull();
    assertThat(told(Role.CS_MANAGER, count.number())).containsExactly("ALERT KEY-06");
    KeyCount.Line line = countDesk.find(manager, count.number()).lines().getFirst();
    assertThat(line.expected()).isEqualTo(1);
    assertThat(line.out()).isEqualTo(1);
  }

  private KeyCount daily() {
    return countDesk.page(manager, 0).stream()
        .filter(each -> each.kind() == KeyCount.Kind.DAILY)
        .findFirst()
        .orElseThrow();
  }

  private void count(KeyCount count, int found, String note) {
    countDesk.count(
        reception,
        count.number(),
        List.of(new CountDesk.Found(KeyClass.COMMON, found, note)),
        sign(reception),
        now());
  }

  private void handOver() {
    var outgoing = new Handover.Signed(reception.staff(), reception.name(), now());
    transaction.executeWithoutResult(
        _ ->
            events.publishEvent(
                new HandoverTaken(
                    home.estate,
                    "JB-1",
                    LocalDate.of(2026, 11, 23),
                    outgoing,
                    ambassador,
                    Map.of("KEYS", new HandoverTaken.Counted(1, 1, "")),
                    now())));
  }

  @Test
  @Clause("DUT-05")
  void a_shift_is_told_how_many_keys_have_to_hang_there() {
    assertThat(stock.expected(home.estate)).isEmpty();
    pumpRoom();
    String out = pumpRoom();
    assertThat(stock.expected(home.estate)).hasValue(2);
    loanDesk.lend(reception, out, loan(plumber()), now());
    assertThat(stock.expected(home.estate)).hasValue(1);
  }

  @Test
  void days_without_a_count_show_as_missed() {
    pumpRoom();
    sweep.settle();
    set("2026-11-26T09:00");
    sweep.settle();
    assertThat(countDesk.page(manager, 0))
        .filteredOn(each -> each.kind() == KeyCount.Kind.DAILY)
        .hasSize(4);
    assertThat(told(Role.CS_MANAGER, daily().number())).isEmpty();
    KeyCount first =
        countDesk.page(manager, 0).stream()
            .filter(each -> each.day().equals(LocalDate.of(2026, 11, 23)))
            .findFirst()
            .orElseThrow();
    assertThat(told(Role.CS_MANAGER, first.number())).contains("ESCALATED KEY-06");
  }

  @Test
  @Clause("KEY-15")
  void the_months_count_is_checked_by_the_manager_and_differences_go_to_the_director() {
    pumpRoom();
    sweep.settle();
    KeyCount count =
        countDesk.page(manager, 0).stream()
            .filter(each -> each.kind() == KeyCount.Kind.MONTHLY)
            .findFirst()
            .orElseThrow();
    assertThat(promise(count.number(), "KEY-15").due()).isEqualTo(at("2026-12-01T00:00"));
    count(count, 2, "多出一套，待查");
    refused(
        "NOT_YOUR_DESK",
        () -> countDesk.check(ambassador, count.number(), sign(ambassador), now()));
    countDesk.check(manager, count.number(), sign(manager), now());
    assertThat(told(Role.CENTRE_DIRECTOR, count.number())).containsExactly("ALERT KEY-15");
  }

  @Test
  @Clause({"KEY-06", "DUT-05"})
  void a_hand_over_in_the_evening_is_the_days_count_and_one_in_the_morning_is_not() {
    pumpRoom();
    sweep.settle();
    KeyCount count = daily();
    set("2026-11-23T16:00");
    handOver();
    assertThat(countDesk.find(manager, count.number()).state()).isEqualTo(KeyCount.State.OPEN);
    set("2026-11-23T19:00");
    handOver();
    assertThat(countDesk.find(manager, count.number()).state()).isEqualTo(KeyCount.State.CHECKED);
    assertThat(promise(count.number(), "KEY-06").kept()).isNotNull();
  }
}
