package io.jinzhi.emergency;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens the drill that each part of the year owes (EMG-19): the director's, by the end of the
// part.
@Component
class DrillOpening implements RecurringDuty {
  private static final int MONTHS = 12;

  private final Drills drills;
  private final Commitments commitments;
  private final Handbook handbook;
  private final EmergencyNumbers numbers;
  private final TransactionTemplate transaction;
  private final Map<EstateId, LocalDate> opened = new ConcurrentHashMap<>();

  DrillOpening(
      Drills drills,
      Commitments commitments,
      Handbook handbook,
      EmergencyNumbers numbers,
      TransactionTemplate transaction) {
    this.drills = drills;
    this.commitments = commitments;
    this.handbook = handbook;
    this.numbers = numbers;
    this.transaction = transaction;
  }

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : numbers.estates().all()) {
      Rule rule = handbook.rule(estate.id(), Clause.EMG_19, now);
      int span = Math.max(1, MONTHS / rule.number("emergency.drills.year"));
      LocalDate today = estate.day(now);
      int part = (today.getMonthValue() - 1) / span;
      LocalDate first = LocalDate.of(today.getYear(), part * span + 1, 1);
      if (!first.equals(opened.get(estate.id()))) {
        transaction.executeWithoutResult(
            _ -> open(estate, rule, first, first.plusMonths(span).minusDays(1), part + 1, now));
        opened.put(estate.id(), first);
      }
    }
  }

  private void open(
      Estate estate, Rule rule, LocalDate first, LocalDate last, int part, Instant now) {
    Drill drill =
        new Drill(
            numbers.id(),
            "YLJ-%d-%02d".formatted(first.getYear(), part),
            first,
            last,
            null,
            null,
            null,
            null,
            null);
    if (drills.open(estate.id(), drill)) {
      Instant limit = last.plusDays(1).atStartOfDay(estate.zone()).toInstant();
      Instant opens = first.atStartOfDay(estate.zone()).toInstant();
      commitments.promise(
          estate.id(),
          drill.subject(),
          List.of(new Promise(rule, Desk.of(Role.CENTRE_DIRECTOR), 1, opens, Deadline.at(limit))));
    }
  }
}
