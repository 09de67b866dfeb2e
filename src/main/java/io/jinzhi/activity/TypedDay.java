package io.jinzhi.activity;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day as somebody typed it, such as `2026-11-23`.
final class TypedDay {

  private TypedDay() {}

  /// @throws Invalid for the field, when it is no day
  static LocalDate read(String field, @Nullable String text) {
    try {
      LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
      if (day.getYear() < 2000 || day.getYear() > 2100) {
        throw new DateTimeException("far away");
      }
      return day;
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("请写成 2026-11-23 这样的日期", "Write a day such as 2026-11-23"));
    }
  }
}
