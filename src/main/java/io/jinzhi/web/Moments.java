package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A time that somebody typed: `2026-11-23T18:00` in the estate's zone, or with an offset.
public final class Moments {
  private Moments() {}

  /// Null for nothing typed.
  ///
  /// @throws Invalid for a day that does not exist, or one more than ten years away from now
  public static @Nullable Instant parse(
      String field, @Nullable String text, ZoneId zone, Instant now) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Instant parsed;
    try {
      parsed = read(text.strip(), zone);
    } catch (DateTimeException e) {
      throw new Invalid(
          field,
          Phrase.of(
              "没有这个日期或时间，请写成 2026-11-23T18:00", "There is no such time; write 2026-11-23T18:00"));
    }
    if (Math.abs(ChronoUnit.DAYS.between(now, parsed)) > 3660) {
      throw new Invalid(field, Phrase.of("离现在太远，请检查年份", "Too far away, please check the year"));
    }
    return parsed;
  }

  /// The same, but something has to be typed.
  public static Instant required(String field, @Nullable String text, ZoneId zone, Instant now) {
    Instant parsed = parse(field, text, zone, now);
    if (parsed == null) {
      throw new Invalid(field, Phrase.of("请填写时间", "Enter a time"));
    }
    return parsed;
  }

  private static Instant read(String text, ZoneId zone) {
    boolean offset = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    return offset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
  }
}
