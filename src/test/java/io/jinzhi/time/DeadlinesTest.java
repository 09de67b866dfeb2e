package io.jinzhi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  final Deadlines rules = new Deadlines(SHANGHAI);

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  @Test
  void the_same_day_ends_at_midnight() {
    Deadline deadline = rules.sameDay(at("2026-11-23T09:36"));
    assertThat(deadline).isEqualTo(Deadline.at(at("2026-11-24T00:00")));
  }

  @Test
  void an_event_at_ten_to_midnight_keeps_midnight_as_target_and_gets_one_hour_as_limit() {
    Deadline deadline = rules.sameDay(at("2026-11-23T23:50"));
    assertThat(deadline.target()).isEqualTo(at("2026-11-24T00:00"));
    assertThat(deadline.limit()).isEqualTo(at("2026-11-24T00:50"));
  }

  @Test
  void minutes_run_through_the_night() {
    assertThat(rules.minutes(at("2026-11-23T23:55"), 10).limit()).isEqualTo(at("2026-11-24T00:05"));
  }

  @ParameterizedTest(name = "{1} days from {0} end at {2}")
  @CsvSource({
    "2026-11-23T00:00, 2, 2026-11-26T00:00",
    "2026-11-23T23:59, 2, 2026-11-26T00:00",
    "2026-09-30T10:00, 2, 2026-10-03T00:00",
    "2028-02-28T10:00, 1, 2028-03-01T00:00",
  })
  void days_do_not_count_the_first_and_end_at_midnight_and_are_not_moved_by_holidays(
      String start, int days, String end) {
    assertThat(rules.days(at(start), days).limit()).isEqualTo(at(end));
  }

  @ParameterizedTest(name = "{1} months from {0} end at {2}")
  @CsvSource({
    "2026-11-23T09:00, 1, 2026-12-24T00:00",
    "2026-01-31T09:00, 1, 2026-03-01T00:00",
    "2028-01-31T09:00, 1, 2028-03-01T00:00",
    "2028-02-29T09:00, 36, 2031-03-01T00:00",
  })
  void a_month_ends_on_the_matching_day_or_the_last(String start, int months, String end) {
    assertThat(rules.months(at(start), months).limit()).isEqualTo(at(end));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2026-12-01T00:00",
    "2027-02, 2027-03-01T00:00",
    "2026-10, 2026-10-31T00:00"
  })
  void the_thirtieth_still_counts_and_february_gives_its_last_day(YearMonth month, String end) {
    Deadline deadline = rules.monthly(month, 30);
    assertThat(deadline.limit()).isEqualTo(at(end));
    assertThat(deadline.target()).isBefore(deadline.limit());
  }

  @Test
  void the_earlier_of_two_limits_wins() {
    Deadline twoDays = rules.days(at("2026-11-23T09:00"), 2);
    assertThat(twoDays.orEarlier(at("2026-11-23T18:00")).limit()).isEqualTo(at("2026-11-23T18:00"));
    assertThat(twoDays.orEarlier(at("2026-11-30T18:00"))).isEqualTo(twoDays);
  }

  static Stream<Long> seeds() {
    return new Random(20261123).longs(200).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void days_and_months_agree_with_counting_on_a_wall_calendar(long seed) {
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "Europe/Berlin");
    ZonedDateTime start =
        LocalDate.of(2020, 1, 1)
            .plusDays(random.nextInt(4000))
            .atTime(random.nextInt(24), random.nextInt(60))
            .atZone(zone);
    int days = random.nextInt(60);
    LocalDate day = start.toLocalDate();
    for (int i = 0; i < days; i++) {
      day = day.plusDays(1);
    }
    Instant limit = new Deadlines(zone).days(start.toInstant(), days).limit();
    assertThat(limit.atZone(zone)).isEqualTo(day.plusDays(1).atStartOfDay(zone));

    int months = random.nextInt(14);
    YearMonth month = YearMonth.from(start);
    for (int i = 0; i < months; i++) {
      month = month.plusMonths(1);
    }
    LocalDate matching = month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
    limit = new Deadlines(zone).months(start.toInstant(), months).limit();
    assertThat(limit.atZone(zone)).isEqualTo(matching.plusDays(1).atStartOfDay(zone));
  }
}
