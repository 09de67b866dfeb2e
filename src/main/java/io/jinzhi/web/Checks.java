package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at all fields of a form, then says everything that is wrong at once.
///
/// ```java
/// var checks = new Checks();
/// String what = checks.required("what", form.what(), 2000);
/// checks.done();
/// ```
public final class Checks {
  private final Map<String, Phrase> wrong = new LinkedHashMap<>();

  /// The trimmed text; empty after a complaint, which [#done] raises.
  ///
  /// @param max in characters as people count them
  public String required(String field, @Nullable String value, int max) {
    String text = text(field, value, max);
    if (text.isEmpty()) {
      wrong.putIfAbsent(field, Phrase.of("请填写这一项", "Please fill this in"));
    }
    return text;
  }

  /// The trimmed text, or null when there is none.
  public @Nullable String optional(String field, @Nullable String value, int max) {
    String text = text(field, value, max);
    return text.isEmpty() ? null : text;
  }

  /// The constant of that name, or null after a complaint.
  public <E extends Enum<E>> @Nullable E one(String field, @Nullable String value, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(value)) {
        return each;
      }
    }
    boolean empty = value == null || value.isBlank();
    return reject(
        field,
        empty
            ? Phrase.of("请选择一项", "Please choose one")
            : Phrase.of("没有这个选项", "There is no such choice"));
  }

  /// Complains unless it holds.
  public Checks that(boolean holds, String field, Phrase otherwise) {
    if (!holds) {
      wrong.putIfAbsent(field, otherwise);
    }
    return this;
  }

  /// @throws Invalid with every complaint, if there is any
  public void done() {
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  private String text(String field, @Nullable String value, int max) {
    String text = value == null ? "" : Texts.clean(field, value).strip();
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      wrong.putIfAbsent(
          field,
          Phrase.of("最多 {0} 字，现在 {1} 字", "At most {0} characters, now {1}").with(max, length));
    }
    return text;
  }

  private <E> @Nullable E reject(String field, Phrase reason) {
    wrong.putIfAbsent(field, reason);
    return null;
  }
}
