package io.jinzhi.reception;

import io.jinzhi.contact.ContactKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The console's form as it comes, whatever the kind.
final class Typed {
  private static final int LONGEST = 20_000;

  /// Those that say nothing by themselves.
  private static final Set<String> SETTINGS =
      Set.of("channel", "caller", "unit", "direction", "call", "situation", "urgency");

  private static final Set<String> KEPT =
      Set.of(
          "channel",
          "unit",
          "caller",
          "complainant",
          "contact",
          "when",
          "where",
          "department",
          "about",
          "aboutStaff",
          "course",
          "demand",
          "toldAt",
          "toldWhy",
          "wantedBy",
          "laterAgreed",
          "serious",
          "repeated",
          "fault",
          "grade",
          "gradeReason",
          "harm",
          "sameMatterAs",
          "sender",
          "senderNumber",
          "letterTitle",
          "pages",
          "externalNumber",
          "words",
          "place",
          "praised",
          "answer",
          "article",
          "promisedAt",
          "direction",
          "item",
          "keptWhere",
          "component",
          "urgency",
          "situation");

  private final Map<String, String> sent;

  Typed(Map<String, String> sent) {
    this.sent = sent;
  }

  /// What is worth keeping.
  Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    sent.forEach(
        (name, value) -> {
          if (KEPT.contains(name) && !value.isBlank() && value.length() <= LONGEST) {
            fields.put(name, value.replace("\0", ""));
          }
        });
    // One page is what the field shows by itself.
    fields.remove("pages", "1");
    return fields;
  }

  static boolean empty(Map<String, String> fields) {
    return SETTINGS.containsAll(fields.keySet());
  }

  /// The kind for which the form was filled in; empty for none.
  String kind() {
    return kind(sent.get("_kind"));
  }

  static String kind(@Nullable String name) {
    return Arrays.stream(ContactKind.values())
        .map(Enum::name)
        .filter(each -> each.equals(name))
        .findFirst()
        .orElse("");
  }

  @Nullable UUID draft() {
    return id("_draft");
  }

  @Nullable UUID window() {
    return id("_window");
  }

  int version() {
    String text = sent.getOrDefault("_version", "0");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private @Nullable UUID id(String name) {
    return id(sent, name);
  }

  private static @Nullable UUID id(Map<String, String> sent, String name) {
    try {
      String text = sent.get(name);
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
