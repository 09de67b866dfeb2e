package io.jinzhi.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  final WorkingDays days = new WorkingDays();
  final ZoneId zone = ZoneId.of("Asia/Shanghai");

  @Test
  void a_public_holiday_on_a_weekday_rests() {
    assertThat(days.works(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(days.works(LocalDate.of(2026, 11, 23))).isTrue();
  }

  @Test
  void a_make_up_day_on_a_sunday_works() {
    assertThat(days.works(LocalDate.of(2026, 1, 4))).isTrue();
  }

  @Test
  void five_working_days_step_over_the_national_holiday() {
    var start = LocalDateTime.of(2026, 9, 30, 9, 0).atZone(zone).toInstant();
    var end = days.after(start, 1, zone).atZone(zone).toLocalDate();
    assertThat(end).isAfter(LocalDate.of(2026, 10, 7));
  }

  @Test
  void a_year_without_a_calendar_says_so() {
    assertThat(days.knows(2026)).isTrue();
    assertThat(days.knows(2031)).isFalse();
    assertThat(days.works(LocalDate.of(2031, 1, 1))).isTrue();
  }
}
