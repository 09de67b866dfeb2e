package io.jinzhi.commitment;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;

/// A duty that comes round each month of the estate's calendar. Every month since the last one is
/// opened, so none is lost while the program is down.
public abstract class MonthlyDuty implements RecurringDuty {
  protected final Estates estates;
  protected final TransactionTemplate transaction;
  private final Map<EstateId, YearMonth> opened = new ConcurrentHashMap<>();

  protected MonthlyDuty(Estates estates, TransactionTemplate transaction) {
    this.estates = estates;
    this.transaction = transaction;
  }

  /// The last month that was opened; empty for an estate that had none.
  protected abstract Optional<YearMonth> latest(EstateId estate);

  /// Opens one month, in a transaction of its own.
  protected abstract void open(Estate estate, YearMonth month, Instant now);

  @Override
  public final void openUpTo(Instant now) {
    for (Estate estate : estates.all()) {
      YearMonth current = YearMonth.from(now.atZone(estate.zone()));
      if (current.equals(opened.get(estate.id()))) {
        continue;
      }
      YearMonth next = latest(estate.id()).map(last -> last.plusMonths(1)).orElse(current);
      for (; !next.isAfter(current); next = next.plusMonths(1)) {
        YearMonth month = next;
        transaction.executeWithoutResult(_ -> open(estate, month, now));
      }
      opened.put(estate.id(), current);
    }
  }
}
