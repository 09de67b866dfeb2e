package io.jinzhi.practice;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How far the clock is to go: by a time, or to a morning.
///
/// @param advance an ISO 8601 duration such as `PT11M`, at most 400 days
/// @param to `tomorrow` or `30th`: eight in the morning there; February gives its last day
record Move(@Nullable String advance, @Nullable String to) {
  static final Duration FARTHEST = Duration.ofDays(400);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /// @throws Invalid when it names no time, or one before now or too far off
  Instant from(Instant now, ZoneId zone) {
    boolean byTime = advance != null && !advance.isBlank();
    boolean toDay = to != null && !to.isBlank();
    if (byTime == toDay) {
      throw new Invalid("advance", Phrase.of("advance 或 to，填一项", "Give either advance or to"));
    }
    if (byTime) {
      return now.plus(duration(String.valueOf(advance).strip()));
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    return switch (String.valueOf(to).strip()) {
      case "tomorrow" -> morning(today.plusDays(1), zone);
      case "30th" -> thirtieth(now, today, zone);
      default -> throw new Invalid("to", Phrase.of("只能是 tomorrow 或 30th", "Only tomorrow or 30th"));
    };
  }

  private static Duration duration(String text) {
    Duration duration;
    try {
      duration = Duration.parse(text);
    } catch (DateTimeException | ArithmeticException e) {
      throw new Invalid(
          "advance", Phrase.of("要写成 PT11M 这样的时长", "A duration such as PT11M is needed"));
    }
    if (duration.isNegative() || duration.compareTo(FARTHEST) > 0) {
      throw new Invalid(
          "advance", Phrase.of("时钟只能往前拨，最多 400 天", "Forward only, and at most 400 days"));
    }
    return duration.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Instant thirtieth(Instant now, LocalDate today, ZoneId zone) {
    Instant this30 = morning(thirtieth(today), zone);
    return this30.isAfter(now)
        ? this30
        : morning(thirtieth(today.withDayOfMonth(1).plusMonths(1)), zone);
  }

  private static LocalDate thirtieth(LocalDate month) {
    return month.withDayOfMonth(Math.min(30, month.lengthOfMonth()));
  }

  private static Instant morning(LocalDate day, ZoneId zone) {
    return day.atTime(MORNING).atZone(zone).toInstant();
  }
}
