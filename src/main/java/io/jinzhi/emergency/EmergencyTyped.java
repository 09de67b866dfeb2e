package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a telephone or a program sent, as a value.
final class EmergencyTyped {
  private EmergencyTyped() {}

  static @Nullable UUID id(Checks checks, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      checks.that(false, field, Phrase.of("编号不对", "That is no id"));
      return null;
    }
  }

  /// An instant such as `2026-11-24T03:10:00Z`.
  static @Nullable Instant at(Checks checks, String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Instant.parse(typed.strip());
    } catch (DateTimeException e) {
      checks.that(
          false, field, Phrase.of("时间写成 2026-11-24T03:10:00Z", "An instant: 2026-11-24T03:10:00Z"));
      return null;
    }
  }

  /// A day such as `2026-12-01`.
  static @Nullable LocalDate day(Checks checks, String field, @Nullable String typed) {
    String text = checks.required(field, typed, 20);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      checks.that(false, field, Phrase.of("日期写成 2026-12-01", "A day such as 2026-12-01"));
      return null;
    }
  }

  static int count(Checks checks, String field, @Nullable String typed) {
    String text = typed == null || typed.isBlank() ? "0" : typed.strip();
    boolean right = text.matches("\\d{1,4}");
    checks.that(right, field, Phrase.of("请填人数", "How many people"));
    return right ? Integer.parseInt(text) : 0;
  }
}
