package io.jinzhi.reception;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An intake form as far as it was typed.
///
/// @param savedAt null when nothing was saved
public record Draft(Map<String, String> fields, @Nullable Instant savedAt) {
  static final Draft EMPTY = new Draft(Map.of(), null);

  /// What was typed into a field; empty when nothing.
  public String of(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return of(field).equals(value);
  }
}
