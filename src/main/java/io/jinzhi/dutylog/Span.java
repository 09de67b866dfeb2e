package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// From a day, or an hour of it, to another: a day of the log, a shift, a week.
///
/// @param last included
/// @param fromTime as typed, on the first day; empty: from its beginning
/// @param toTime as typed, on the last day; empty: to its end
public record Span(
    LocalDate day,
    LocalDate last,
    String fromTime,
    String toTime,
    @Nullable Instant from,
    @Nullable Instant to) {
  private static final int LONGEST = 31;

  static Span of(LocalDate day) {
    return new Span(day, day, "", "", null, null);
  }

  /// @throws Invalid for no time of day, an end before its beginning, or more than 31 days
  static Span of(
      LocalDate day,
      @Nullable LocalDate last,
      @Nullable String from,
      @Nullable String to,
      ZoneId zone) {
    LocalDate end = last == null ? day : last;
    if (end.isBefore(day) || end.isAfter(day.plusDays(LONGEST))) {
      throw new Invalid("last", Phrase.of("最多连看 31 天", "At most 31 days at a time"));
    }
    String begins = from == null ? "" : from.strip();
    String ends = to == null ? "" : to.strip();
    Instant first = begins.isEmpty() ? null : at(day, begins, "from", zone);
    Instant until = ends.isEmpty() ? null : at(end, ends, "to", zone);
    if (first != null && until != null && !until.isAfter(first)) {
      throw new Invalid("to", Phrase.of("结束时间要晚于开始时间", "The end must be later than the start"));
    }
    return new Span(day, end, begins, ends, first, until);
  }

  public boolean wholeDay() {
    return day.equals(last) && from == null && to == null;
  }

  /// As the end of an address.
  public String query() {
    return (day.equals(last) ? "" : "&last=" + last)
        + (fromTime.isEmpty() ? "" : "&from=" + fromTime)
        + (toTime.isEmpty() ? "" : "&to=" + toTime);
  }

  private static Instant at(LocalDate day, String time, String field, ZoneId zone) {
    try {
      return time.equals("24:00")
          ? day.plusDays(1).atStartOfDay(zone).toInstant()
          : day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("时间请写成 07:30", "Write times as 07:30"));
    }
  }
}
