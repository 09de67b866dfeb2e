package io.jinzhi.roster;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Next month's roster is ready, posted (DUT-02) and without gaps (DUT-01) by the last day of this
/// month. Only where there are posts to be staffed.
@Component
class MonthOpening implements RecurringDuty {
  /// How long before its limit it stands on the list.
  private static final Duration AHEAD = Duration.ofDays(10);

  private final Posts posts;
  private final RosterMonths months;
  private final Commitments commitments;
  private final Handbook handbook;
  private final Estates estates;
  private final TransactionTemplate transaction;
  private final Map<EstateId, YearMonth> opened = new ConcurrentHashMap<>();

  MonthOpening(
      Posts posts,
      RosterMonths months,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      TransactionTemplate transaction) {
    this.posts = posts;
    this.months = months;
    this.commitments = commitments;
    this.handbook = handbook;
    this.estates = estates;
    this.transaction = transaction;
  }

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : estates.all()) {
      YearMonth current = YearMonth.from(now.atZone(estate.zone()));
      if (!current.equals(opened.get(estate.id())) && !posts.all(estate.id()).isEmpty()) {
        transaction.executeWithoutResult(_ -> open(estate, current, now));
        opened.put(estate.id(), current);
      }
    }
  }

  /// Months that passed while the program was down are not rostered any more.
  private void open(Estate estate, YearMonth current, Instant now) {
    RosterMonth next = months.hold(estate.id(), current.plusMonths(1));
    var ready = handbook.rule(estate.id(), Clause.DUT_02, now);
    var staffed = handbook.rule(estate.id(), Clause.DUT_01, now);
    Deadline limit = new Deadlines(estate.zone()).monthly(current, ready.number("duty.roster.day"));
    Instant start = limit.limit().minus(AHEAD);
    Desk holder = Desk.of(Role.CS_MANAGER);
    commitments.promise(
        estate.id(),
        next.subject(),
        List.of(
            new Promise(ready, holder, 1, start, limit),
            new Promise(staffed, holder, 1, start, limit)));
  }
}
