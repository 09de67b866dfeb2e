package io.jinzhi.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The shifts of a post from a day on (DUT-04), in the order of the day.
public record ShiftPlan(
    UUID post, LocalDate from, List<Shift> shifts, String madeBy, Instant madeAt) {

  /// Those of a day.
  List<Shift> on(boolean workingDay) {
    return shifts.stream().filter(each -> each.days().include(workingDay)).toList();
  }
}
