package io.jinzhi.workorder;

import io.jinzhi.handbook.Rule;
import java.time.LocalDate;
import java.time.MonthDay;

/// When the estate's city heats, by the values of REP-04. A season that begins in autumn ends in
/// the next year.
record HeatingSeason(MonthDay begins, MonthDay ends) {
  /// The national one, where a city has set no other.
  static final HeatingSeason NATIONAL = new HeatingSeason(MonthDay.of(11, 15), MonthDay.of(3, 15));

  static HeatingSeason of(Rule rule) {
    return new HeatingSeason(
        MonthDay.parse("--" + rule.text("repair.heating.begins")),
        MonthDay.parse("--" + rule.text("repair.heating.ends")));
  }

  /// The last day of the season that is the how-manieth whole one from a day on.
  LocalDate end(LocalDate start, int seasons) {
    LocalDate thisYear = begins.atYear(start.getYear());
    int first = start.isAfter(thisYear) ? start.getYear() + 1 : start.getYear();
    int over = ends.isBefore(begins) ? 1 : 0;
    return ends.atYear(first + seasons - 1 + over);
  }
}
