package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A shift of a post's day, in the estate's zone.
///
/// @param code `a`, `b` … in the order of the day
/// @param end at or before the start: on the next day; 00:00 is written 24:00
/// @param people how many have to stand it
public record Shift(
    String code, Phrase name, LocalTime start, LocalTime end, ShiftDays days, int people) {

  boolean intoNextDay() {
    return !end.isAfter(start);
  }

  /// Whether it holds a part of the next day: not so at 24:00.
  public boolean intoNextDayOpen() {
    return intoNextDay() && !end.equals(LocalTime.MIDNIGHT);
  }

  Instant from(LocalDate day, ZoneId zone) {
    return day.atTime(start).atZone(zone).toInstant();
  }

  Instant to(LocalDate day, ZoneId zone) {
    return (intoNextDay() ? day.plusDays(1) : day).atTime(end).atZone(zone).toInstant();
  }

  public String hours() {
    return start + "-" + endWritten();
  }

  public String endWritten() {
    return end.equals(LocalTime.MIDNIGHT) ? "24:00" : end.toString();
  }
}
