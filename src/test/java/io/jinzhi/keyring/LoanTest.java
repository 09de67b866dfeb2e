package io.jinzhi.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Keys that go out and come back.
class LoanTest extends KeyTestStory {

  @Test
  @Clause({"REG-04", "KEY-04"})
  void a_key_goes_out_until_the_counter_closes_and_comes_back_the_same_day() {
    String code = pumpRoom();
    String number = loanDesk.lend(reception, code, loan(plumber()), now());
    assertThat(view(code).state()).isEqualTo(KeyState.OUT);
    assertThat(promise(number, "KEY-04").due()).isEqualTo(at("2026-11-23T18:00"));
    assertThat(out(code).borrower()).isEqualTo("赵*傅");
    assertThat(view(code).story().getFirst().words().zh())
        .contains("借出", "赵*傅")
        .doesNotContain("赵师傅");
    passMinutes(90);
    loanDesk.takeBack(reception, number, brought(), now());
    assertThat(view(code).state()).isEqualTo(KeyState.IN);
    assertThat(promise(number, "KEY-04").kept()).isNotNull();
    assertThat(promise(number, "KEY-04").broken()).isNull();
  }

  @Test
  void a_return_twice_and_a_key_that_is_not_there_have_their_answers() {
    String code = pumpRoom();
    String number = loanDesk.lend(reception, code, loan(plumber()), now());
    loanDesk.takeBack(reception, number, brought(), now());
    refused("ALREADY_RETURNED", () -> loanDesk.takeBack(reception, number, brought(), now()));
    assertThatThrownBy(() -> loanDesk.takeBack(reception, "YJ-1", brought(), now()))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() -> loanDesk.lend(reception, "K-ZZZZ", loan(plumber()), now()))
        .isInstanceOf(Missing.class);
  }

  @Test
  void the_same_key_lent_by_eight_desks_at_once_goes_out_once() throws Exception {
    String code = pumpRoom();
    List<Callable<String>> desks = new ArrayList<>();
    for (int each = 0; each < 8; each++) {
      desks.add(
          () -> {
            try {
              return loanDesk.lend(reception, code, loan(plumber()), now());
            } catch (Refused no) {
              return no.code();
            }
          });
    }
    List<String> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<String> each : pool.invokeAll(desks)) {
        answers.add(each.get());
      }
    }
    assertThat(answers).filteredOn(each -> each.startsWith("YJ-")).hasSize(1);
    assertThat(answers).filteredOn("KEY_OUT"::equals).hasSize(7);
    assertThat(
            loanList.page(
                reception, new LoanList.Filter(LoanList.Show.OUT, code, null, null, 0), now()))
        .hasSize(1);
  }

  @Test
  @Clause("KEY-05")
  void somebody_else_brings_it_back_only_with_a_reason_and_the_managers_release() {
    String code = pumpRoom();
    String number = loanDesk.lend(reception, code, loan(plumber()), now());
    refused(
        "NOT_RELEASED", () -> loanDesk.takeBack(reception, number, other("师傅去医院了", null), now()));
    assertThatThrownBy(
            () -> loanDesk.takeBack(reception, number, other(null, sign(manager)), now()))
        .isInstanceOf(Invalid.class);
    refused(
        "NOT_YOUR_DESK",
        () -> loanDesk.takeBack(reception, number, other("去医院", sign(engineering)), now()));
    loanDesk.takeBack(reception, number, other("师傅去医院了", sign(manager)), now());
    assertThat(view(code).story().getFirst().words().zh()).contains("代还", manager.name());
  }

  private KeyView.LoanFacts out(String code) {
    return Objects.requireNonNull(view(code).loan());
  }

  private static LoanDesk.Return other(@Nullable String reason, @Nullable Signature release) {
    return new LoanDesk.Return(1, "李四", reason, release, true, null, Signed.onPaper());
  }

  @Test
  void fewer_pieces_than_went_out_are_not_taken_back() {
    String code = pumpRoom();
    assertThatThrownBy(
            () ->
                loanDesk.lend(
                    reception,
                    code,
                    new NewLoan(3, plumber(), "检修", null, null, null, 0, null, Signed.onPaper()),
                    now()))
        .isInstanceOf(Invalid.class);
    String number =
        loanDesk.lend(
            reception,
            code,
            new NewLoan(2, plumber(), "检修", null, null, null, 0, null, Signed.onPaper()),
            now());
    assertThatThrownBy(() -> loanDesk.takeBack(reception, number, brought(), now()))
        .isInstanceOf(Invalid.class);
  }

  @Test
  @Clause("KEY-07")
  void what_is_not_back_is_called_for_then_goes_up_desk_by_desk() {
    String code = pumpRoom();
    String number = loanDesk.lend(reception, code, loan(plumber()), now());
    refused("NOT_OVERDUE", () -> loanDesk.call(reception, number, "没人接", now()));
    set("2026-11-23T18:01");
    sweep.settle();
    assertThat(list(KeyList.Show.OVERDUE, "")).extracting(KeyList.Row::code).containsExactly(code);
    assertThat(promise(number, "KEY-07", Role.FRONT_DESK).due()).isEqualTo(at("2026-11-23T18:30"));
    assertThat(promise(number, "KEY-07", Role.CENTRE_DIRECTOR).due())
        .isEqualTo(at("2026-11-24T09:00"));
    assertThat(promises(number))
        .filteredOn(each -> each.holder().role() == Role.CS_MANAGER)
        .extracting(each -> each.due())
        .containsExactlyInAnyOrder(at("2026-11-24T00:00"), at("2026-11-24T18:00"));
    assertThat(told(Role.CS_MANAGER, number)).contains("ESCALATED KEY-04");
    loanDesk.call(reception, number, "在回来的路上", now());
    assertThat(promise(number, "KEY-07", Role.FRONT_DESK).kept()).isNotNull();
    set("2026-11-24T00:30");
    sweep.settle();
    assertThat(told(Role.CENTRE_DIRECTOR, number)).contains("ESCALATED KEY-07");
    set("2026-11-24T08:10");
    loanDesk.takeBack(reception, number, brought(), now());
    assertThat(promises(number)).isNotEmpty().noneMatch(each -> each.open());
    assertThat(promise(number, "KEY-04").broken()).isNotNull();
    assertThat(view(code).loans().getFirst().late()).isTrue();
  }

  @Test
  void a_loan_shortly_before_midnight_can_still_be_kept() {
    String code = pumpRoom();
    set("2026-11-23T23:50");
    String number = loanDesk.lend(reception, code, loan(plumber()), now());
    assertThat(promise(number, "KEY-04").due()).isEqualTo(at("2026-11-24T00:50"));
    set("2026-11-24T00:20");
    loanDesk.takeBack(reception, number, brought(), now());
    assertThat(promise(number, "KEY-04").broken()).isNull();
  }

  @Test
  void a_time_to_return_lies_between_now_and_the_end_of_the_day() {
    String code = pumpRoom();
    for (String due : List.of("2026-11-23T09:36", "2026-11-24T00:01")) {
      assertThatThrownBy(
              () ->
                  loanDesk.lend(
                      reception,
                      code,
                      new NewLoan(
                          1, plumber(), "检修", null, null, null, 0, at(due), Signed.onPaper()),
                      now()))
          .isInstanceOf(Invalid.class);
    }
    String number =
        loanDesk.lend(
            reception,
            code,
            new NewLoan(
                1, plumber(), "检修", null, null, null, 0, at("2026-11-24T00:00"), Signed.onPaper()),
            now());
    assertThat(promise(number, "KEY-04").due()).isEqualTo(at("2026-11-24T00:00"));
  }

  @Test
  @Clause("KEY-16")
  void after_two_years_what_is_personal_is_gone_from_the_record() {
    String code = pumpRoom();
    String number = loanDesk.lend(reception, code, loan(plumber()), now());
    loanDesk.takeBack(reception, number, brought(), now());
    sweep.settle();
    pass(Duration.ofDays(729));
    sweep.settle();
    assertThat(borrower(number)).isEqualTo("赵师傅");
    pass(Duration.ofDays(3));
    sweep.settle();
    assertThat(borrower(number)).isEmpty();
    assertThat(view(code).loans().getFirst().borrower()).isEqualTo("—");
  }

  private String borrower(String number) {
    return jdbc.sql("select borrower from key_loan where estate_id = :estate and number = :number")
        .param("estate", home.estate.value())
        .param("number", number)
        .query(String.class)
        .single();
  }
}
