package io.jinzhi.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The term of an agreement, both days included.
record Term(LocalDate starts, LocalDate ends) {

  /// The day at half of the term; null where it is shorter than so many days (T-20).
  @Nullable LocalDate middle(int shortest) {
    long days = ChronoUnit.DAYS.between(starts, ends) + 1;
    return days < shortest ? null : starts.plusDays(days / 2);
  }
}
