package io.jinzhi.practice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;

/// When people complain, and when work gets done.
record Hours(ZoneId zone) {
  /// How many of a hundred complaints come in each hour of the day.
  private static final int[] BY_HOUR = {
    1, 1, 0, 0, 0, 1, 2, 5, 8, 10, 8, 6, 4, 4, 5, 6, 6, 6, 7, 8, 6, 3, 2, 1
  };

  private static final LocalTime FIRST = LocalTime.of(8, 30);
  private static final LocalTime LAST = LocalTime.of(17, 0);

  /// How many come on that day.
  int complaints(LocalDate day, double usual, RandomGenerator random) {
    DayOfWeek weekday = day.getDayOfWeek();
    double share =
        switch (weekday) {
          case SATURDAY -> 1.3;
          case SUNDAY, MONDAY -> 1.15;
          case TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 0.85;
        };
    return (int) (usual * share * (0.6 + 0.8 * random.nextDouble()) + 0.5);
  }

  Instant onThe(LocalDate day, RandomGenerator random) {
    int drawn = random.nextInt(100);
    int hour = 0;
    while (hour < 23 && (drawn -= BY_HOUR[hour]) >= 0) {
      hour++;
    }
    return day.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(zone).toInstant();
  }

  /// That instant, or the next morning when nobody is at work then.
  Instant atWork(Instant at, RandomGenerator random) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate day = local.toLocalDate();
    if (local.toLocalTime().isBefore(FIRST)) {
      return morning(day, random);
    }
    return local.toLocalTime().isAfter(LAST) ? morning(day.plusDays(1), random) : at;
  }

  private Instant morning(LocalDate day, RandomGenerator random) {
    return day.atTime(FIRST)
        .atZone(zone)
        .toInstant()
        .plus(Duration.ofSeconds(random.nextInt(2 * 3600)));
  }
}
