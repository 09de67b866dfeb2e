package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed or sent, as a value.
final class Typed {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!\\d)\\d{1,3}-\\d{1,2}-\\d{2,4}(?!\\d)|(?<![\\d-])\\d{1,3}-\\d{3,4}(?![\\d-])"
              + "|\\d+\\s*(栋|幢|号楼|单元|室)");

  private Typed() {}

  /// Words that everybody reads who sees keys, so without an address (KEY-03).
  static String words(Checks checks, String field, @Nullable String typed, int max) {
    String text = checks.required(field, typed, max);
    withoutAddress(checks, field, text);
    return text;
  }

  static void withoutAddress(Checks checks, String field, @Nullable String text) {
    checks.that(
        text == null || !ADDRESS.matcher(text).find(),
        field,
        Phrase.of("不要写房号：钥匙记录不显示地址", "No room numbers: key records show no address"));
  }

  static int number(
      Checks checks, String field, @Nullable String typed, int least, int most, int otherwise) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    boolean right = text.matches("\\d{1,6}") && in(Integer.parseInt(text), least, most);
    checks.that(right, field, Phrase.of("请填 {0} 到 {1}", "From {0} to {1}").with(least, most));
    return right ? Integer.parseInt(text) : otherwise;
  }

  private static boolean in(int number, int least, int most) {
    return number >= least && number <= most;
  }

  /// Yuan with up to two decimals, in cents; -1 after a complaint.
  static long cents(Checks checks, String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    boolean right = text.matches("\\d{1,7}(\\.\\d{1,2})?");
    checks.that(right, field, Phrase.of("请填金额，如 85 或 85.50", "An amount such as 85 or 85.50"));
    return right ? new BigDecimal(text).movePointRight(2).longValueExact() : -1;
  }

  /// A time of today, `HH:mm`; 24:00 is its end.
  static @Nullable Instant time(
      Checks checks, String field, @Nullable String typed, Instant now, ZoneId zone) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return null;
    }
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (text.equals("24:00")) {
      return today.plusDays(1).atStartOfDay(zone).toInstant();
    }
    try {
      return today.atTime(LocalTime.parse(text)).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      checks.that(false, field, Phrase.of("时间请写成 17:30", "Write times as 17:30"));
      return null;
    }
  }

  static @Nullable UUID id(Checks checks, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      checks.that(false, field, Phrase.of("没有这个选项", "There is no such choice"));
      return null;
    }
  }

  static <E extends Enum<E>> @Nullable E optional(
      Checks checks, String field, @Nullable String typed, Class<E> type) {
    return typed == null || typed.isBlank() ? null : checks.one(field, typed, type);
  }
}
