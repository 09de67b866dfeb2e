package io.jinzhi.callback;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinzhi.Clause;
import io.jinzhi.handbook.ChangingValues;
import io.jinzhi.staff.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CallbackPlanTest extends CallbackStory {
  @Autowired ChangingValues values;
  @Autowired Quotas quotas;

  @Test
  @Clause({"CMP-32", "CBK-09", "CBK-05", "T-09", "REG-05"})
  void every_filed_complaint_is_called_back_on_from_a_week_to_a_month_after() {
    Callback callback = on(closed(MINOR));
    assertThat(callback.kind()).isEqualTo(CallbackKind.COMPLAINT);
    assertThat(callback.opens()).isEqualTo(local("2026-11-09T00:00"));
    assertThat(callback.due()).isEqualTo(local("2026-12-03T00:00"));
    var promise = promise(callback.number(), "CBK-05", Role.AMBASSADOR);
    assertThat(promise.opened()).isEqualTo(local("2026-11-09T00:00"));
    assertThat(promise.due()).isEqualTo(local("2026-12-03T00:00"));
    for (int i = 0; i < 3; i++) {
      on(closed(MINOR));
    }
    assertThat(line(CallbackKind.COMPLAINT, "2026-11"))
        .extracting(PlanBoard.Line::rate, PlanBoard.Line::completed, PlanBoard.Line::owed)
        .containsExactly(100, 4, 4);
  }

  @Test
  @Clause({"CBK-10", "T-19"})
  void three_tenths_of_each_kind_on_its_own_are_drawn_as_the_work_completes() {
    for (int done = 1; done <= 23; done++) {
      completed(CallbackKind.REPAIR, 1, 1 + done % 3);
      assertThat(drawn(CallbackKind.REPAIR)).hasSize((done * 3 + 9) / 10);
    }
    completed(CallbackKind.HELP, 7, 3);
    assertThat(drawn(CallbackKind.HELP)).hasSize(3);
    completed(CallbackKind.SPECIAL, 1, 1);
    assertThat(drawn(CallbackKind.SPECIAL)).hasSize(1);
    set("2026-12-01T00:00");
    completed(CallbackKind.REPAIR, 1, 1);
    assertThat(drawn(CallbackKind.REPAIR)).as("another month, its own quota").hasSize(8);
    assertThat(line(CallbackKind.REPAIR, "2026-12").owed()).isEqualTo(1);
  }

  @Test
  @Clause({"CBK-11", "CBK-07"})
  void a_tenth_of_the_households_that_a_publication_reached() {
    completed(CallbackKind.PUBLICATION, 81, 9);
    List<Callback> drawn = drawn(CallbackKind.PUBLICATION);
    assertThat(drawn).hasSize(9);
    Map<String, Integer> buildings = new HashMap<>();
    drawn.forEach(each -> buildings.merge(each.building().name(), 1, Integer::sum));
    assertThat(buildings).as("one of each building").hasSize(9);
    assertThat(drawn.getFirst().due()).isEqualTo(local("2026-12-03T00:00"));
    assertThat(drawn.getFirst().opens()).isEqualTo(local("2026-11-02T09:36"));
  }

  @Test
  @Clause({"CBK-12", "CBK-08", "T-28"})
  void the_manager_sets_the_rate_of_other_services_which_are_called_back_on_within_a_week() {
    completed(CallbackKind.OTHER, 10, 2);
    assertThat(drawn(CallbackKind.OTHER)).hasSize(1);
    assertThat(drawn(CallbackKind.OTHER).getFirst().due()).isEqualTo(local("2026-11-10T00:00"));
    new org.springframework.transaction.support.TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                values.change(
                    manager,
                    io.jinzhi.handbook.Clause.CBK_12,
                    Map.of("callback.rate.other", "50"),
                    null,
                    "多问几户",
                    0,
                    now()));
    completed(CallbackKind.OTHER, 10, 2);
    assertThat(drawn(CallbackKind.OTHER)).as("a month keeps its rate").hasSize(2);
    set("2026-12-05T09:00");
    completed(CallbackKind.OTHER, 10, 2);
    assertThat(line(CallbackKind.OTHER, "2026-12").owed()).isEqualTo(5);
  }

  @Autowired org.springframework.transaction.PlatformTransactionManager transactions;

  @Test
  @Clause("T-19")
  void every_bad_evaluation_is_called_back_on_besides_the_lot() {
    completed(CallbackKind.REPAIR, 10, 2);
    services.report(List.of(completed(CallbackKind.REPAIR, "1-1-101", true)), now());
    List<Callback> drawn = drawn(CallbackKind.REPAIR);
    assertThat(drawn).hasSize(5);
    assertThat(drawn.stream().map(Callback::why))
        .filteredOn(Callback.Why.BAD_EVALUATION::equals)
        .hasSize(1);
    PlanBoard.Line line = line(CallbackKind.REPAIR, "2026-11");
    assertThat(line.size()).isEqualTo(4);
    assertThat(line.besides()).isEqualTo(1);
    assertThat(line.words().zh()).isEqualTo("还差 5 件");
  }

  @Test
  @Clause("T-19")
  void found_bad_later_it_leaves_the_lot_and_another_one_is_drawn() {
    completed(CallbackKind.REPAIR, 4, 2);
    Callback byLot = drawn(CallbackKind.REPAIR).getFirst();
    services.notSatisfied(home.estate, "TEST", byLot.source().id(), now());
    services.notSatisfied(home.estate, "TEST", byLot.source().id(), now());
    assertThat(drawn(CallbackKind.REPAIR)).hasSize(3);
    UUID other =
        jdbc.sql("select source_id from callback_item where estate_id = :estate and state = 'OPEN'")
            .param("estate", home.estate.value())
            .query(UUID.class)
            .list()
            .getFirst();
    services.notSatisfied(home.estate, "TEST", other, now());
    assertThat(drawn(CallbackKind.REPAIR)).hasSize(4);
  }

  @Test
  void reopened_it_is_withdrawn_and_drawn_anew_when_it_is_completed_again() {
    UUID source = completed(CallbackKind.REPAIR, 1, 1).getFirst();
    Callback first = drawn(CallbackKind.REPAIR).getFirst();
    services.reopened(home.estate, "TEST", source, now());
    services.reopened(home.estate, "TEST", source, now());
    assertThat(callback(first.number()).state()).isEqualTo(CallbackState.WITHDRAWN);
    assertThat(promise(first.number(), "CBK-05", Role.AMBASSADOR).released()).isNotNull();
    assertThat(line(CallbackKind.REPAIR, "2026-11").completed()).isZero();
    refused("NOT_OPEN", () -> collect(ambassador, first.number()));
    Completed again =
        new Completed(
            home.estate,
            CallbackKind.REPAIR,
            new Completed.Source("TEST", source, "T-again", "/today"),
            "换水龙头",
            Completed.Resident.of(home.flat, "3-2-1201"),
            home.engineering,
            false,
            false,
            now());
    services.report(List.of(again), now());
    assertThat(on("T-again").state()).isEqualTo(CallbackState.DRAWN);
  }

  @Test
  void made_before_it_was_reopened_it_stays() {
    UUID source = completed(CallbackKind.HELP, 1, 1).getFirst();
    String number = drawn(CallbackKind.HELP).getFirst().number();
    made(ambassador, number);
    services.reopened(home.estate, "TEST", source, now());
    assertThat(callback(number).state()).isEqualTo(CallbackState.RETURNED);
    assertThat(line(CallbackKind.HELP, "2026-11").done()).isEqualTo(1);
  }

  @Test
  @Clause({"CBK-17", "CBK-03"})
  void those_who_call_are_told_and_the_seed_stands_in_the_log() {
    completed(CallbackKind.REPAIR, 1, 1);
    Callback callback = drawn(CallbackKind.REPAIR).getFirst();
    assertThat(told(Role.AMBASSADOR, callback.number())).containsExactly("TASK CBK-17");
    Quota quota = quotas.of(home.estate, LocalDate.parse("2026-11-01")).getFirst();
    assertThat(
            jdbc.sql(
                    "select text_zh from duty_log_entry where estate_id = :estate and kind = 'CALLBACK'")
                .param("estate", home.estate.value())
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("2026-11", "30%", Long.toHexString(quota.seed()));
    completed(CallbackKind.REPAIR, 30, 3);
    String first = drawn(CallbackKind.REPAIR).get(1).number();
    assertThat(told(Role.AMBASSADOR, first)).as("many in one message").hasSize(1);
  }

  @Test
  @Clause("T-19")
  void the_recorded_seed_gives_the_same_lot_again() {
    for (int i = 0; i < 40; i++) {
      completed(CallbackKind.HELP, 1, 1 + i % 4);
    }
    Quota quota = quotas.of(home.estate, LocalDate.parse("2026-11-01")).getFirst();
    Draw draw = new Draw(quota.seed(), quota.rate());
    List<Integer> again = new java.util.ArrayList<>();
    for (Draw.Slip slip : quotas.slips(home.estate, quota)) {
      draw.put(new Draw.Slip(slip.position(), slip.stratum(), Draw.State.OPEN, 0));
      again.addAll(draw.grow());
    }
    assertThat(
            jdbc.sql(
                    """
                    select position from callback_item where estate_id = :estate and state = 'LOT'
                    order by drawn_after
                    """)
                .param("estate", home.estate.value())
                .query(Integer.class)
                .list())
        .isEqualTo(again);
    assertThat(quota.drawn()).isEqualTo(12);
  }

  @Test
  @Clause("T-20")
  void an_agreement_called_back_on_in_mid_term_is_called_back_on_at_its_end_too() {
    UUID service = UUID.randomUUID();
    services.report(List.of(special(service, Completed.Phase.MID)), now());
    Callback middle = drawn(CallbackKind.SPECIAL).getFirst();
    assertThat(middle.opens()).isEqualTo(local("2026-10-26T00:00"));
    assertThat(middle.due()).isEqualTo(local("2026-11-10T00:00"));
    completed(CallbackKind.SPECIAL, 3, 2);
    services.report(List.of(special(service, Completed.Phase.END)), now());
    assertThat(drawn(CallbackKind.SPECIAL).stream().map(Callback::why))
        .contains(Callback.Why.PAIRED);
  }

  private Completed special(UUID service, Completed.Phase phase) {
    return new Completed(
        home.estate,
        CallbackKind.SPECIAL,
        new Completed.Source("TEST", service, "TY-1", "/today", phase),
        "每周保洁",
        Completed.Resident.of(home.flat, "3-2-1201"),
        null,
        false,
        false,
        local("2026-11-02T00:00"));
  }

  @Test
  void drawn_when_its_window_is_nearly_over_it_is_still_given_three_days() {
    Completed late = completed(CallbackKind.OTHER, "1-1-101", false);
    set("2026-11-09T20:00");
    services.report(List.of(late), now());
    var promise = promise(drawn(CallbackKind.OTHER).getFirst().number(), "CBK-08", Role.AMBASSADOR);
    assertThat(promise.target()).isEqualTo(local("2026-11-10T00:00"));
    assertThat(promise.due()).isEqualTo(local("2026-11-13T00:00"));
  }
}
