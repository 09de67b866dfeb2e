package io.jinzhi.keyring;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens each day's count (KEY-06) and each month's (KEY-15) of a house that has keys, and removes
/// what is personal from old records (KEY-16). Days spent down are opened too, and show as missed.
@Component
class CountOpening implements RecurringDuty {
  private static final int BACK = 7;

  private final Counts counts;
  private final Loans loans;
  private final Commitments commitments;
  private final Handbook handbook;
  private final KeyNumbers numbers;
  private final TransactionTemplate transaction;
  private final Map<EstateId, LocalDate> done = new ConcurrentHashMap<>();

  CountOpening(
      Counts counts,
      Loans loans,
      Commitments commitments,
      Handbook handbook,
      KeyNumbers numbers,
      TransactionTemplate transaction) {
    this.counts = counts;
    this.loans = loans;
    this.commitments = commitments;
    this.handbook = handbook;
    this.numbers = numbers;
    this.transaction = transaction;
  }

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : numbers.estates().all()) {
      LocalDate today = estate.day(now);
      if (!today.equals(done.get(estate.id())) && counts.anyKeys(estate.id())) {
        transaction.executeWithoutResult(_ -> open(estate, today, now));
        done.put(estate.id(), today);
      }
    }
  }

  private void open(Estate estate, LocalDate today, Instant now) {
    LocalDate soonest = today.minusDays(BACK);
    LocalDate day =
        counts.latest(estate.id(), KeyCount.Kind.DAILY).map(last -> last.plusDays(1)).orElse(today);
    for (LocalDate each = day.isBefore(soonest) ? soonest : day;
        !each.isAfter(today);
        each = each.plusDays(1)) {
      daily(estate, each, now);
    }
    YearMonth month = YearMonth.from(today);
    Rule rule = handbook.rule(estate.id(), Clause.KEY_15, now);
    Deadline limit = new Deadlines(estate.zone()).monthly(month, rule.number("key.count.day"));
    Instant opens = month.atDay(1).atStartOfDay(estate.zone()).toInstant();
    open(
        estate,
        KeyCount.Kind.MONTHLY,
        month.atEndOfMonth(),
        rule,
        Role.CS_MANAGER,
        opens,
        limit,
        now);
    int years = handbook.rule(estate.id(), Clause.KEY_16, now).number("key.keep.years");
    loans.forget(estate.id(), today.minusYears(years).atStartOfDay(estate.zone()).toInstant());
  }

  private void daily(Estate estate, LocalDate day, Instant now) {
    Rule rule = handbook.rule(estate.id(), Clause.KEY_06, now);
    String[] window = rule.text("key.count.window").split("-");
    Instant opens = day.atTime(LocalTime.parse(window[0])).atZone(estate.zone()).toInstant();
    Instant target = day.atTime(LocalTime.parse(window[1])).atZone(estate.zone()).toInstant();
    Instant limit = day.plusDays(1).atStartOfDay(estate.zone()).toInstant();
    open(
        estate,
        KeyCount.Kind.DAILY,
        day,
        rule,
        Role.FRONT_DESK,
        opens,
        new Deadline(target, limit),
        now);
  }

  private void open(
      Estate estate,
      KeyCount.Kind kind,
      LocalDate day,
      Rule rule,
      Role holder,
      Instant opens,
      Deadline limit,
      Instant now) {
    if (kind == KeyCount.Kind.MONTHLY
        && counts.latest(estate.id(), kind).filter(last -> !last.isBefore(day)).isPresent()) {
      return;
    }
    KeyCount count =
        new KeyCount(
            numbers.id(),
            numbers.next(estate.id(), KeyKind.COUNT, now),
            kind,
            day,
            KeyCount.State.OPEN,
            List.of(),
            null,
            null);
    if (counts.open(estate.id(), count)) {
      commitments.promise(
          estate.id(),
          count.subject(),
          List.of(new Promise(rule, Desk.of(holder), 1, opens, limit)));
    }
  }
}
