package io.jinzhi.ledger;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Recusals;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at what everybody read today and yesterday, and tells of what is unusual: once for each
/// person, day and kind, also after a time spent down. The person is not told and does not see it.
@Component
class ReadingWatch {
  private static final String SERIES = "YC";

  private final ReadingCounts counts;
  private final ReadingAlerts alerts;
  private final ReadingTelling telling;
  private final Handbook handbook;
  private final StaffRoll roll;
  private final Numbering numbering;

  /// Gives an alert its id and number, and hides it from whom it is about.
  @Component
  static class Numbering {
    private final Ids ids;
    private final NumberSeries numbers;
    private final Recusals recusals;

    Numbering(Ids ids, NumberSeries numbers, Recusals recusals) {
      this.ids = ids;
      this.numbers = numbers;
      this.recusals = recusals;
    }

    ReadingAlert alert(
        EstateId estate,
        StaffMember member,
        LocalDate day,
        ReadingLimits.Found found,
        LocalDate today,
        Instant now) {
      long next = numbers.next(estate.value(), SERIES, today);
      String number =
          "%s-%s-%03d".formatted(SERIES, today.toString().replaceFirst("-(..)-", "-$1"), next);
      recusals.hide(estate, member.id(), number);
      return new ReadingAlert(
          ids.next(),
          number,
          member.id(),
          member.name(),
          member.role(),
          day,
          found.kind(),
          found.count(),
          found.limit(),
          now,
          null);
    }
  }

  ReadingWatch(
      ReadingCounts counts,
      ReadingAlerts alerts,
      ReadingTelling telling,
      Handbook handbook,
      StaffRoll roll,
      Numbering numbering) {
    this.counts = counts;
    this.alerts = alerts;
    this.telling = telling;
    this.handbook = handbook;
    this.roll = roll;
    this.numbering = numbering;
  }

  @Transactional
  public void look(Estate estate, Instant now) {
    LocalDate today = estate.day(now);
    look(estate, today.minusDays(1), today, now);
    look(estate, today, today, now);
  }

  private void look(Estate estate, LocalDate day, LocalDate today, Instant now) {
    ReadingLimits limits = ReadingLimits.of(handbook.rule(estate.id(), Clause.ARC_27, now));
    for (var count : counts.of(estate.id(), day, estate.zone(), limits)) {
      for (var found : limits.unusual(count)) {
        if (!alerts.known(estate.id(), count.staff(), day, found.kind())) {
          StaffMember member = roll.member(estate.id(), count.staff());
          var alert = numbering.alert(estate.id(), member, day, found, today, now);
          alerts.add(estate.id(), alert);
          telling.found(estate.id(), alert, words(alert));
        }
      }
    }
  }

  private static Phrase words(ReadingAlert alert) {
    Phrase how = alert.words();
    return Phrase.of(
        "%s %s 查阅档案 %d 次，%s".formatted(alert.name(), alert.day(), alert.count(), how.zh()),
        "%s on %s: %d of archives, %s"
            .formatted(alert.name(), alert.day(), alert.count(), how.en()));
  }
}
