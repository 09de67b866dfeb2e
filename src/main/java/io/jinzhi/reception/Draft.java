package io.jinzhi.reception;

import io.jinzhi.language.Brief;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A contact as far as it was typed. Changing the kind keeps everything that was typed for another.
///
/// @param version the how-manieth saving, 0 for none; a window that knows an older one did not
///     write the last
/// @param kind a [io.jinzhi.contact.ContactKind]; empty as long as none was chosen
/// @param by who has it; empty for one's own
/// @param savedAt null when nothing was saved
public record Draft(
    UUID id,
    int version,
    String kind,
    String by,
    Map<String, String> fields,
    @Nullable Instant savedAt) {

  static Draft fresh(UUID id) {
    return new Draft(id, 0, "", "", Map.of(), null);
  }

  Draft with(String otherKind, Map<String, String> otherFields) {
    return new Draft(id, version, otherKind, by, Map.copyOf(otherFields), savedAt);
  }

  /// What was typed into a field; empty when nothing.
  public String of(String field) {
    return fields.getOrDefault(field, "");
  }

  public boolean is(String field, String value) {
    return of(field).equals(value);
  }

  /// The first words, to tell it from others.
  public String brief() {
    return Stream.of("course", "words", "item", "where", "complainant")
        .map(this::of)
        .filter(each -> !each.isBlank())
        .findFirst()
        .map(each -> Brief.of(each, 24))
        .orElse("");
  }
}
