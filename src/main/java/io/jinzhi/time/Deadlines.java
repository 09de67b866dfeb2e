package io.jinzhi.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// What the handbook's words about time mean, in one estate's zone.
///
/// A day, as a limit, ends at 24:00, which is 00:00 of the day after. The first day of a period is
/// not counted. A month ends on the matching day or, where there is none, on the last day. Zone
/// rules decide, never a fixed offset (T-30). Service clocks are not moved by rest days (T-10).
public record Deadlines(ZoneId zone) {

  /// How late in the day an event may come and still be held to the same day.
  static final Duration SHORTEST_SAME_DAY = Duration.ofHours(1);

  /// 24:00 of the day that holds the instant (T-01).
  public Instant endOfDay(Instant start) {
    return endOf(day(start));
  }

  /// "The same day": the target is 24:00; the promise is broken no earlier than one hour after the
  /// start, so that an event at 23:50 can be met (T-02).
  public Deadline sameDay(Instant start) {
    Instant midnight = endOfDay(start);
    Instant fair = start.plus(SHORTEST_SAME_DAY);
    return new Deadline(midnight, fair.isAfter(midnight) ? fair : midnight);
  }

  /// Clock minutes: day and night, never paused (T-07).
  public Deadline minutes(Instant start, int minutes) {
    return Deadline.at(start.plus(Duration.ofMinutes(minutes)));
  }

  /// Calendar days, the first not counted: ends at 24:00 of the day `days` later (T-05, T-28).
  public Deadline days(Instant start, int days) {
    return Deadline.at(endOf(day(start).plusDays(days)));
  }

  /// The matching day `months` later, or the last day of that month, at 24:00 (T-08, T-23).
  public Deadline months(Instant start, int months) {
    return Deadline.at(endOf(day(start).plusMonths(months)));
  }

  /// 00:00 of the day `days` after the day of the start: when a window opens (T-09).
  public Instant opensAfter(Instant start, int days) {
    return day(start).plusDays(days).atStartOfDay(zone).toInstant();
  }

  /// A monthly duty "on the 30th" or "before the 30th": the 30th still counts until 24:00; in
  /// February its last day; the target is the day before (T-03, T-04).
  public Deadline monthly(YearMonth month, int dayOfMonth) {
    LocalDate last = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    return new Deadline(endOf(last.minusDays(1)), endOf(last));
  }

  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
