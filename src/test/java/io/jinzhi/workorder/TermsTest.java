package io.jinzhi.workorder;

import static io.jinzhi.neighbourhood.Neighbourhood.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinzhi.Clause;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/// Who pays for an order, and who owes it.
class TermsTest extends OrderStory {
  @Autowired PriceList prices;
  @Autowired OrderMonthDesk months;

  @Test
  @Clause({"REP-09", "REG-07"})
  void no_paid_work_begins_before_the_resident_has_signed_the_quote() {
    String number = paid();
    onSite(number);
    refused("QUOTE_MISSING", () -> desk.start(worker, number, now()));
    refused("QUOTE_MISSING", () -> finish(number));
    refused("QUOTE_MISSING", () -> agree(number));
    quote(number);
    refused("QUOTE_NOT_SIGNED", () -> desk.start(worker, number, now()));
    terms.answerQuote(worker, number, false, Confirmation.REFUSED, "太贵", null, now());
    refused("QUOTE_REFUSED", () -> desk.start(worker, number, now()));
    assertThat(view(number).facts().amountDue()).isZero();
    assertThat(told(Role.FRONT_DESK, number)).contains("NEWS REP-09");
    terms.quote(worker, number, List.of(line("换阀芯", "2", "12.35")), now());
    agree(number);
    desk.start(worker, number, now());
    // A further quote while at work: nothing goes on before it is signed too.
    terms.quote(
        worker, number, List.of(line("换阀芯", "2", "12.35"), line("换角阀", "1", "18.00")), now());
    assertThat(stage(number)).isEqualTo("ARRIVED");
    refused("QUOTE_NOT_SIGNED", () -> finish(number));
    agree(number);
    finish(number);
    assertThat(view(number).facts().amountDue()).isEqualTo(new BigDecimal("42.70"));
    assertThat(view(number).quote()).hasSize(2);
    refused("ALREADY_FINISHED", () -> finish(number));
  }

  @Test
  @Clause("REP-09")
  void the_database_itself_refuses_paid_work_without_a_signature() {
    String number = paid();
    onSite(number);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update work_order set stage = 'WORKING'
                        where estate_id = :estate and number = :number
                        """)
                    .param("estate", home.estate.value())
                    .param("number", number)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("no_paid_work_without_a_signature");
  }

  @Test
  @Clause("REP-12")
  void what_is_due_is_paid_against_a_receipt_within_three_days() {
    String number = paid();
    onSite(number);
    quote(number);
    agree(number);
    refused("NOT_FINISHED", () -> terms.pay(reception, number, "SJ-1", Payment.COUNTER, now()));
    finish(number);
    confirm(number, true);
    assertThat(promise(number, "REP-12", Role.FRONT_DESK).due())
        .isEqualTo(local("2026-11-27T00:00"));
    close(number);
    assertThat(promise(number, "REP-12", Role.FRONT_DESK).open()).as("still owed").isTrue();
    terms.pay(reception, number, "SJ-1", Payment.ONLINE, now());
    kept(number, "REP-12", Role.FRONT_DESK);
    refused("PAID", () -> terms.pay(reception, number, "SJ-2", Payment.COUNTER, now()));
    String nothing = free();
    solved(nothing);
    refused("NOTHING_DUE", () -> terms.pay(reception, nothing, "SJ-3", Payment.COUNTER, now()));
    assertThat(Step.PAY.roles()).as("never the worker").containsExactly(Role.FRONT_DESK);
  }

  @Test
  @Clause("REP-05")
  void misuse_is_not_covered_with_a_reason_and_a_photo_and_the_owner_may_object() {
    String number = warranty(Urgency.NONE);
    onSite(number);
    assertThatThrownBy(
            () -> terms.exclude(worker, number, Exclusion.MISUSE, "自行改管", List.of(), now()))
        .isInstanceOf(Invalid.class);
    UUID photo = UUID.randomUUID();
    terms.exclude(worker, number, Exclusion.MISUSE, "自行改管", List.of(photo), now());
    assertThat(view(number).facts().charge()).isEqualTo(Charge.PAID);
    assertThat(view(number).photos().during()).containsExactly(photo);
    assertThat(promises(number).stream().filter(Commitment::open).map(Commitment::clause))
        .doesNotContain("REP-04")
        .contains("REP-07");
    assertThat(told(Role.CS_MANAGER, number)).contains("NEWS REP-05");
    refused("QUOTE_MISSING", () -> desk.start(worker, number, now()));
    terms.recharge(manager, number, Charge.COMMON, "业主异议成立", now());
    desk.start(worker, number, now());
  }

  @Test
  @Clause("REP-02")
  void a_dispute_about_the_class_is_decided_by_the_manager() {
    String number = paid();
    refused("SAME_CHARGE", () -> terms.recharge(manager, number, Charge.PAID, "维持", now()));
    terms.recharge(manager, number, Charge.COMMON, "管井内，属公共部位", now());
    assertThat(view(number).facts().charge()).isEqualTo(Charge.COMMON);
    assertThat(Step.RECHARGE.roles())
        .containsExactlyInAnyOrder(Role.CS_MANAGER, Role.CENTRE_DIRECTOR);
    Request other = said(BuildingPart.LIGHTS, Sorting.Place.COMMON, Urgency.NONE);
    Request overruled =
        new Request(
            other.kind(),
            other.channel(),
            other.where(),
            other.who(),
            other.fault(),
            other.component(),
            other.situation(),
            other.side(),
            other.urgency(),
            Charge.PAID,
            null,
            null,
            null);
    assertThatThrownBy(() -> desk.record(reception, overruled, now())).isInstanceOf(Invalid.class);
  }

  @Test
  @Clause("REP-16")
  void the_same_fault_within_thirty_days_is_free_and_linked_to_the_first_order() {
    String first = paid();
    onSite(first);
    quote(first);
    agree(first);
    finish(first);
    confirm(first, true);
    Request again = said(BuildingPart.SANITARY, Sorting.Place.PRIVATE, Urgency.NONE, null, first);
    assertThatThrownBy(() -> desk.record(reception, again, now())).isInstanceOf(Invalid.class);
    close(first);
    set("2026-12-23T09:36");
    String rework = desk.record(reception, again, now());
    assertThat(view(rework).facts().charge()).isEqualTo(Charge.REWORK);
    assertThat(view(rework).facts().reworkOf()).isEqualTo(first);
    assertThat(rework).as("a new month counts anew").isEqualTo("PG-2612-0001");
    Request elsewhere = said(BuildingPart.LIGHTS, Sorting.Place.COMMON, Urgency.NONE, null, first);
    assertThatThrownBy(() -> desk.record(reception, elsewhere, now())).isInstanceOf(Invalid.class);
    set("2026-12-23T09:37");
    assertThatThrownBy(() -> desk.record(reception, again, now())).isInstanceOf(Invalid.class);
    refused("TOO_LATE", () -> desk.reopen(reception, first, "又漏了", now()));
  }

  @Test
  @Clause("REP-17")
  void a_specialist_comes_with_the_owners_consent_or_at_the_cost_of_a_firm_that_did_nothing() {
    String number = free();
    assertThatThrownBy(() -> terms.callSpecialist(head, number, "远大暖通", "费用自理", false, now()))
        .as("not yet with the department")
        .isInstanceOf(Missing.class);
    dispatch(number);
    terms.callSpecialist(head, number, "远大暖通", "业主同意费用自理", false, now());
    assertThat(view(number).story().getLast().words().zh()).contains("远大暖通", "业主已同意");
    refused("NOT_WARRANTY", () -> terms.callSpecialist(head, number, "远大暖通", "代修", true, now()));
    String covered = warranty(Urgency.NONE);
    dispatch(covered);
    terms.callSpecialist(head, covered, "远大暖通", "原单位七天未动工", true, now());
    assertThat(view(covered).story().getLast().clause()).isEqualTo("REP-04");
  }

  @Test
  @Clause("REP-09")
  void a_price_counts_from_its_day_on_and_what_was_valid_stays() {
    LocalDate today = LocalDate.parse("2026-11-23");
    UUID item =
        prices.add(
            manager,
            Phrase.of("换龙头", "Change a tap"),
            Quote.LineKind.LABOUR,
            "个",
            new BigDecimal("30.00"),
            today,
            now());
    prices.set(manager, item, new BigDecimal("35.50"), today.plusDays(8), today, now());
    assertThat(prices.on(home.estate, today))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.price()).isEqualTo(new BigDecimal("30.00"));
              assertThat(each.next()).isEqualTo(new BigDecimal("35.50"));
            });
    assertThat(prices.on(home.estate, today.plusDays(8)).getFirst().price())
        .isEqualTo(new BigDecimal("35.50"));
    assertThat(prices.on(home.estate, today.minusDays(1))).isEmpty();
    assertThatThrownBy(
            () ->
                prices.set(manager, item, new BigDecimal("1.00"), today.plusDays(8), today, now()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> prices.set(manager, item, BigDecimal.ONE, today.minusDays(1), today, now()))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                prices.add(
                    manager,
                    Phrase.of("换龙头", "Again"),
                    Quote.LineKind.LABOUR,
                    "个",
                    BigDecimal.TEN,
                    today,
                    now()))
        .isInstanceOf(Invalid.class);
    prices.set(manager, item, null, today.plusDays(20), today, now());
    assertThat(prices.on(home.estate, today.plusDays(20))).isEmpty();
  }

  @Test
  @Clause("REP-15")
  void the_months_orders_are_totalled_for_finance_by_the_twenty_fifth() {
    String number = paid();
    onSite(number);
    quote(number);
    agree(number);
    finish(number);
    confirm(number, true);
    close(number);
    solved(free());
    set("2026-12-01T00:00");
    sweep.settle();
    Commitment owed =
        jdbc.sql(
                """
                select subject_id from commitment
                where estate_id = :estate and clause = 'REP-15' and opened_at = :opened
                """)
            .param("estate", home.estate.value())
            .param("opened", io.jinzhi.database.Columns.at(local("2026-12-01T00:00")))
            .query(UUID.class)
            .optional()
            .map(id -> commitments.of(home.estate, id).getFirst())
            .orElseThrow();
    assertThat(owed.due()).isEqualTo(local("2026-12-26T00:00"));
    assertThat(months.totals(home.estate, java.time.YearMonth.of(2026, 11)))
        .containsExactly(
            new OrderTotal(Charge.COMMON, 1, new BigDecimal("0.00"), new BigDecimal("0")),
            new OrderTotal(Charge.PAID, 1, new BigDecimal("30.00"), new BigDecimal("0")));
    months.handOver(reception, java.time.YearMonth.of(2026, 12), now());
    assertThat(commitments.of(home.estate, owed.subject().id()).getFirst().kept()).isNotNull();
    refused(
        "ALREADY_DONE", () -> months.handOver(reception, java.time.YearMonth.of(2026, 12), now()));
  }
}
