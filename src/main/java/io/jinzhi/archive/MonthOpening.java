package io.jinzhi.archive;

import io.jinzhi.commitment.MonthlyDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What each month brings: the check on the 30th (ARC-16), and in March the clear-out (ARC-17).
@Component
class MonthOpening extends MonthlyDuty {
  private final CheckRows checks;
  private final CheckDuties duties;
  private final ClearoutDesk clearouts;

  MonthOpening(
      CheckRows checks,
      CheckDuties duties,
      ClearoutDesk clearouts,
      Estates estates,
      TransactionTemplate transaction) {
    super(estates, transaction);
    this.checks = checks;
    this.duties = duties;
    this.clearouts = clearouts;
  }

  @Override
  protected Optional<YearMonth> latest(EstateId estate) {
    return checks.latest(estate);
  }

  @Override
  protected void open(Estate estate, YearMonth month, Instant now) {
    duties.open(estate, checks.open(estate.id(), month), now);
    if (month.getMonth() == Month.MARCH) {
      clearouts.open(estate, month.getYear(), now);
    }
  }
}
