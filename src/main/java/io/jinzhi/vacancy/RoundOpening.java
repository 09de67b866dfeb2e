package io.jinzhi.vacancy;

import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the rounds of each day, week, ten days and month of an estate that keeps the register, and
/// the day's look at the register itself where it differs from the units' state. A time spent down
/// is caught up for a week at most.
@Component("vacancyRoundOpening")
class RoundOpening implements RecurringDuty {
  private static final int BACK = 7;

  private final Estates estates;
  private final Vacancies vacancies;
  private final Unregistered unregistered;
  private final Rounds rounds;
  private final Handbook handbook;
  private final TransactionTemplate transaction;
  private final Map<EstateId, LocalDate> done = new ConcurrentHashMap<>();

  RoundOpening(
      Estates estates,
      Vacancies vacancies,
      Unregistered unregistered,
      Rounds rounds,
      Handbook handbook,
      TransactionTemplate transaction) {
    this.estates = estates;
    this.vacancies = vacancies;
    this.unregistered = unregistered;
    this.rounds = rounds;
    this.handbook = handbook;
    this.transaction = transaction;
  }

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : estates.all()) {
      LocalDate today = estate.day(now);
      if (!today.equals(done.get(estate.id())) && vacancies.any(estate.id())) {
        transaction.executeWithoutResult(_ -> open(estate, today, now));
        done.put(estate.id(), today);
      }
    }
  }

  private void open(Estate estate, LocalDate today, Instant now) {
    List<Vacancy> open = vacancies.open(estate.id());
    var rule = handbook.rule(estate.id(), Clause.VAC_03, now);
    int cleaning = handbook.rule(estate.id(), Clause.VAC_08, now).number("vacancy.cleaning.days");
    each(estate, RoundKind.OUTSIDE, 1, open, today, now);
    each(estate, RoundKind.INSIDE, rule.number("vacancy.inside.days"), open, today, now);
    each(estate, RoundKind.CLEANING, cleaning, open, today, now);
    monthly(estate, rule.number("vacancy.full.months"), open, today, now);
    if (!unregistered.none(estate.id())) {
      one(estate, RoundKind.REGISTER, today, today, now);
    }
  }

  private void each(
      Estate estate, RoundKind kind, int days, List<Vacancy> open, LocalDate today, Instant now) {
    if (open.stream().noneMatch(each -> kind.covers(each.kind()))) {
      return;
    }
    LocalDate next = rounds.lastDay(estate.id(), kind).map(last -> last.plusDays(1)).orElse(today);
    LocalDate from = next.isBefore(today.minusDays(BACK)) ? today : next;
    for (; !from.isAfter(today); from = from.plusDays(days)) {
      one(estate, kind, from, from.plusDays(days - 1L), now);
    }
  }

  private void monthly(
      Estate estate, int months, List<Vacancy> open, LocalDate today, Instant now) {
    boolean begun =
        rounds
            .lastDay(estate.id(), RoundKind.FULL)
            .filter(last -> !last.isBefore(today))
            .isPresent();
    if (!begun && !open.isEmpty()) {
      LocalDate last = YearMonth.from(today).plusMonths(months - 1L).atEndOfMonth();
      one(estate, RoundKind.FULL, today, last, now);
    }
  }

  private void one(Estate estate, RoundKind kind, LocalDate from, LocalDate to, Instant now) {
    Instant opens = from.atStartOfDay(estate.zone()).toInstant();
    Instant due = new Deadlines(estate.zone()).endOfDay(to.atStartOfDay(estate.zone()).toInstant());
    rounds.open(estate.id(), kind, null, from, to, opens, due, now);
  }
}
