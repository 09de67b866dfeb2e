package io.jinzhi.vault;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.MonthlyDuty;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keeper owes a change of keys on the 30th of each month, in February on its last day (ARC-33,
/// T-03); from two days before it counts for the month. Seven days late locks the keeper out of the
/// archive until it is done (T-27). The month in which an estate gets its first key owes none.
@Component
public class KeyDuty extends MonthlyDuty {
  private static final Duration GRACE = Duration.ofDays(7);
  private static final int EARLY = 2;

  private final KeyMonths months;
  private final Commitments commitments;
  private final Handbook handbook;

  KeyDuty(
      KeyMonths months,
      Commitments commitments,
      Handbook handbook,
      Estates estates,
      TransactionTemplate transaction) {
    super(estates, transaction);
    this.months = months;
    this.commitments = commitments;
    this.handbook = handbook;
  }

  /// Refuses the keeper, and nobody else, while the month's change of keys is a week late (T-27).
  /// Whoever lets the keeper add or take out papers asks this first.
  ///
  /// @throws Refused `KEYS_NOT_CHANGED`
  public void letIn(Actor actor, Instant now) {
    if (actor.is(Role.ARCHIVE_KEEPER) && keeperLockedSince(actor.estate(), now).isPresent()) {
      throw Refusals.notChanged();
    }
  }

  /// Since when the keeper's own access to the archive is locked because the keys were not changed;
  /// empty while it is not.
  public Optional<Instant> keeperLockedSince(EstateId estate, Instant now) {
    return months.owed(estate).stream()
        .findFirst()
        .map(month -> due(estate, month.month(), now).limit().plus(GRACE))
        .filter(locked -> now.isAfter(locked));
  }

  @Override
  protected Optional<YearMonth> latest(EstateId estate) {
    return months.latest(estate);
  }

  @Override
  protected void open(Estate estate, YearMonth month, Instant now) {
    Instant start = month.atDay(1).atStartOfDay(estate.zone()).toInstant();
    if (!months.hadKeys(estate.id(), start)) {
      return;
    }
    var rule = handbook.rule(estate.id(), Clause.ARC_33, now);
    commitments.promise(
        estate.id(),
        months.open(estate.id(), month).subject(),
        List.of(
            new Promise(
                rule, Desk.of(Role.ARCHIVE_KEEPER), 1, start, due(estate.id(), month, now))));
  }

  /// When the change for a month is due.
  Deadline due(EstateId estate, YearMonth month, Instant now) {
    int day = handbook.rule(estate, Clause.ARC_33, now).number("archive.password.day");
    return new Deadlines(zone(estate)).monthly(month, day);
  }

  /// From when on a change counts for the month.
  Instant opens(EstateId estate, YearMonth month, Instant now) {
    ZoneId zone = zone(estate);
    LocalDate last = due(estate, month, now).limit().atZone(zone).toLocalDate().minusDays(1);
    return last.minusDays(EARLY).atStartOfDay(zone).toInstant();
  }

  /// The keys were changed: that is the change of every month for which it may be done by now.
  void done(RotationRows.Rotation rotation, Instant now) {
    EstateId estate = rotation.estate();
    Actor by = new Actor(estate, rotation.by(), rotation.byName(), Role.ARCHIVE_KEEPER, null);
    Phrase how =
        Phrase.of("第 {0} 号密钥换成第 {1} 号", "Key {0} replaced by key {1}")
            .with(rotation.from(), rotation.to());
    for (KeyMonths.Month month : months.owed(estate)) {
      if (!now.isBefore(opens(estate, month.month(), now))) {
        months.done(estate, month, rotation.id(), now);
        commitments.keep(estate, month.subject(), Clause.ARC_33, how, by, now);
      }
    }
  }

  private ZoneId zone(EstateId estate) {
    return estates.estate(estate).zone();
  }
}
