package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.MonthlyDuty;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The desk totals the orders of the month before for finance by the 25th (REP-15).
@Component
public class OrderMonthDesk extends MonthlyDuty {
  static final String KIND = "ORDER_MONTH";

  private final OrderMonths months;
  private final Commitments commitments;
  private final Handbook handbook;

  OrderMonthDesk(
      OrderMonths months,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      TransactionTemplate transaction) {
    super(estates, transaction);
    this.months = months;
    this.commitments = commitments;
    this.handbook = handbook;
  }

  @Override
  protected Optional<YearMonth> latest(EstateId estate) {
    return months.latest(estate);
  }

  @Override
  protected void open(Estate estate, YearMonth month, Instant now) {
    OrderMonths.Month made = months.open(estate.id(), month);
    var rule = handbook.rule(estate.id(), Clause.REP_15, now);
    Instant start = month.atDay(1).atStartOfDay(estate.zone()).toInstant();
    commitments.promise(
        estate.id(),
        subject(made),
        List.of(
            new Promise(
                rule,
                Desk.of(Role.FRONT_DESK),
                1,
                start,
                new Deadlines(estate.zone()).monthly(month, rule.number("repair.total.day")))));
  }

  /// The total of the month before goes to finance.
  ///
  /// @param month in which it is handed over
  /// @throws Refused when that was done
  public void handOver(Actor actor, YearMonth month, Instant now) {
    transaction.executeWithoutResult(
        _ -> {
          OrderMonths.Month found = find(actor.estate(), month);
          List<OrderTotal> totals = totals(actor.estate(), month.minusMonths(1));
          if (!months.handOver(actor.estate(), found.id(), totals, actor.name(), now)) {
            throw new Refused(
                "ALREADY_DONE", Phrase.of("这个月已经交过了", "It has been done for this month"));
          }
          commitments.keep(
              actor.estate(),
              subject(found),
              Clause.REP_15,
              Phrase.of("已汇总交财务部", "Totalled for finance"),
              actor,
              now);
        });
  }

  OrderMonths.Month find(EstateId estate, YearMonth month) {
    return months.find(estate, month).orElseThrow(() -> new Missing("month " + month));
  }

  /// What was closed in a month, by class.
  List<OrderTotal> totals(EstateId estate, YearMonth month) {
    ZoneId zone = estates.estate(estate).zone();
    return months.totals(
        estate,
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }

  private static Subject subject(OrderMonths.Month month) {
    return new Subject(KIND, month.id(), "PG-" + month.month());
  }
}
