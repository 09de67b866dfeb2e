package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// What a value of a clause counts, and which values make sense.
public enum Unit {
  SECONDS(1, 600, "{0}秒", "{0} s"),
  MINUTES(1, 1440, "{0}分钟", "{0} min"),
  HOURS(1, 168, "{0}小时", "{0} hours"),
  DAYS(1, 366, "{0}天", "{0} days"),
  MONTHS(1, 24, "{0}个月", "{0} months"),
  YEARS(1, 50, "{0}年", "{0} years"),
  COUNT(1, 100, "{0}次", "{0} times"),
  YUAN(0, 10_000, "{0}元", "{0} yuan"),
  PERCENT(0, 100, "{0}%", "{0} %"),
  DAY_OF_MONTH(1, 31, "每月{0}日", "day {0} of the month"),
  /// Until 24:00 of the day: what the law means by it, so nobody sets it.
  SAME_DAY(0, 0, "当天", "the same day"),
  /// A day of the year, such as `11-15`.
  MONTH_DAY(0, 0, "{0}", "{0}"),
  /// 1 for yes, 0 for no.
  SWITCH(0, 1, "{0}", "{0}"),
  TIME_WINDOW(0, 0, "{0}", "{0}");

  private static final Phrase NOT_A_DAY =
      Phrase.of("请写成 11-15 这样的月-日", "Write month and day, such as 11-15");

  private static final Phrase NOT_A_WINDOW =
      Phrase.of("请写成 09:00-12:00 这样的时段", "Write a time window such as 09:00-12:00");

  private final int least;
  private final int most;
  private final Phrase form;

  Unit(int least, int most, String zh, String en) {
    this.least = least;
    this.most = most;
    this.form = Phrase.of(zh, en);
  }

  /// The value with its unit, in words.
  public Phrase say(String value) {
    if (this == SWITCH) {
      return value.equals("1") ? Phrase.of("是", "yes") : Phrase.of("否", "no");
    }
    Phrase words = form.with(value);
    boolean one =
        value.equals("1") && (this == HOURS || this == DAYS || this == MONTHS || this == YEARS);
    return one ? Phrase.of(words.zh(), words.en().substring(0, words.en().length() - 1)) : words;
  }

  public boolean isFixed() {
    return this == SAME_DAY;
  }

  /// What may be filled in.
  public Phrase hint() {
    return switch (this) {
      case TIME_WINDOW -> NOT_A_WINDOW;
      case MONTH_DAY -> NOT_A_DAY;
      case SWITCH -> Phrase.of("1 是，0 否", "1 yes, 0 no");
      default -> form.with(least + "–" + most);
    };
  }

  /// Why a value can't be taken; null when it can.
  @Nullable Phrase objection(String value) {
    return switch (this) {
      case TIME_WINDOW -> windowObjection(value);
      case MONTH_DAY -> dayObjection(value);
      default -> numberObjection(value);
    };
  }

  /// 29 February is no day of every year.
  private static @Nullable Phrase dayObjection(String value) {
    if (!value.matches("[0-9]{2}-[0-9]{2}") || value.equals("02-29")) {
      return NOT_A_DAY;
    }
    try {
      MonthDay.parse("--" + value);
      return null;
    } catch (DateTimeException e) {
      return NOT_A_DAY;
    }
  }

  private @Nullable Phrase numberObjection(String value) {
    // Digits alone: no sign, no exponent, no digits of other scripts.
    if (value.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return null;
      }
    }
    return Phrase.of("请填 {0} 到 {1} 之间的整数", "A whole number from {0} to {1}").with(least, most);
  }

  private static @Nullable Phrase windowObjection(String value) {
    if (!value.matches("[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}")) {
      return NOT_A_WINDOW;
    }
    try {
      LocalTime start = LocalTime.parse(value.substring(0, 5));
      LocalTime end = LocalTime.parse(value.substring(6));
      return start.isBefore(end)
          ? null
          : Phrase.of("结束时间要晚于开始时间", "The end must be later than the start");
    } catch (DateTimeException e) {
      return NOT_A_WINDOW;
    }
  }
}
