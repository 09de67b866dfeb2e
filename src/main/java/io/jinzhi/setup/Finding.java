package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What is wrong or doubtful in a row, and what to do about it.
///
/// @param column null where it is about the whole row
/// @param refuses whether the row is left out because of it
record Finding(@Nullable Column column, boolean refuses, Phrase text) {

  static Finding warns(@Nullable Column column, String zh, String en, Object... values) {
    return new Finding(column, false, Phrase.of(zh, en).with(values));
  }

  static Finding refuses(@Nullable Column column, String zh, String en, Object... values) {
    return new Finding(column, true, Phrase.of(zh, en).with(values));
  }

  Phrase said() {
    return column == null
        ? text
        : Phrase.of(
            "「" + column.title().zh() + "」" + text.zh(), column.title().en() + ": " + text.en());
  }
}
