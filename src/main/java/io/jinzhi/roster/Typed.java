package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody typed or sent, as a value.
final class Typed {
  private static final int YEARS = 30;

  private Typed() {}

  /// @throws Missing for no month
  static YearMonth month(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() > 2000 && month.getYear() < 2000 + 100) {
        return month;
      }
    } catch (DateTimeException e) {
      throw new Missing("month " + text);
    }
    throw new Missing("month " + text);
  }

  /// @throws Missing for no day
  static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      month(YearMonth.from(day).toString());
      return day;
    } catch (DateTimeException e) {
      throw new Missing("day " + text);
    }
  }

  static LocalDate date(String field, @Nullable String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
      if (Math.abs(day.getYear() - today.getYear()) <= YEARS) {
        return day;
      }
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("请写成 2026-11-23", "Write 2026-11-23"));
    }
    throw new Invalid(field, Phrase.of("离现在太远", "Too far away"));
  }

  /// 24:00 is the end of the day.
  static @Nullable LocalTime time(Checks checks, String field, @Nullable String text) {
    String typed = text == null ? "" : text.strip();
    try {
      return typed.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(typed);
    } catch (DateTimeException e) {
      checks.that(false, field, Phrase.of("时间请写成 07:30", "Write times as 07:30"));
      return null;
    }
  }

  static UUID id(String field, @Nullable String text) {
    UUID id = idOrNull(field, text);
    if (id == null) {
      throw new Invalid(field, Phrase.of("请选择一项", "Please choose one"));
    }
    return id;
  }

  static @Nullable UUID idOrNull(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, Phrase.of("没有这个选项", "There is no such choice"));
    }
  }

  static String text(String field, @Nullable String typed, int max) {
    Checks checks = new Checks();
    String text = checks.required(field, typed, max);
    checks.done();
    return text;
  }

  /// Lines that are not empty.
  static List<String> lines(String field, @Nullable String typed, int most, int max) {
    Checks checks = new Checks();
    String whole = checks.optional(field, typed, most * (max + 1));
    List<String> lines =
        whole == null
            ? List.of()
            : whole.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    checks.that(lines.size() <= most, field, Phrase.of("最多 {0} 行", "At most {0} lines").with(most));
    checks.that(
        lines.stream().allMatch(each -> each.codePointCount(0, each.length()) <= max),
        field,
        Phrase.of("每行最多 {0} 字", "At most {0} characters a line").with(max));
    checks.done();
    return lines;
  }
}
