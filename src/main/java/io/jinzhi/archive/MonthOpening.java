package io.jinzhi.archive;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.MonthlyDuty;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What each month brings: the check on the 30th (ARC-16), and in March the clear-out (ARC-17).
@Component
class MonthOpening extends MonthlyDuty {
  private final CheckRows checks;
  private final ClearoutDesk clearouts;
  private final Commitments commitments;
  private final Handbook handbook;

  MonthOpening(
      CheckRows checks,
      ClearoutDesk clearouts,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      TransactionTemplate transaction) {
    super(estates, transaction);
    this.checks = checks;
    this.clearouts = clearouts;
    this.commitments = commitments;
    this.handbook = handbook;
  }

  @Override
  protected Optional<YearMonth> latest(EstateId estate) {
    return checks.latest(estate);
  }

  @Override
  protected void open(Estate estate, YearMonth month, Instant now) {
    CheckRows.Check check = checks.open(estate.id(), month);
    var rule = handbook.rule(estate.id(), Clause.ARC_16, now);
    int day = rule.number("archive.check.day");
    commitments.promise(
        estate.id(),
        new Subject(CheckDesk.KIND, check.id(), check.number()),
        List.of(
            new Promise(
                rule,
                Desk.of(Role.ARCHIVE_KEEPER),
                1,
                CheckDesk.opens(month, day).atStartOfDay(estate.zone()).toInstant(),
                new Deadlines(estate.zone()).monthly(month, day))));
    if (month.getMonth() == Month.MARCH) {
      clearouts.open(estate, month.getYear(), now);
    }
  }
}
