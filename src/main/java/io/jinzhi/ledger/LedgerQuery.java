package io.jinzhi.ledger;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody asks the ledger for, as typed.
///
/// @param from a day
/// @param to a day, included
public record LedgerQuery(
    @Nullable String file,
    @Nullable String person,
    @Nullable String act,
    @Nullable String reference,
    @Nullable String from,
    @Nullable String to) {

  LedgerFilter filter(Actor actor, ZoneId zone) {
    LocalDate last = day("to", to);
    return LedgerFilter.of(actor)
        .onFile(file)
        .byPerson(person)
        .only(chosen())
        .under(reference)
        .between(
            start(day("from", from), zone), start(last == null ? null : last.plusDays(1), zone));
  }

  public @Nullable Act chosen() {
    return act == null ? null : Act.named(act.strip());
  }

  public boolean asks() {
    return !fields().isEmpty();
  }

  /// As the end of an address.
  public String query() {
    return fields().entrySet().stream()
        .map(each -> "&" + each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining());
  }

  /// In words, for a paper.
  String words() {
    return fields().isEmpty() ? "全部 All" : String.join("，", fields().values());
  }

  public String typed(String field) {
    return Objects.requireNonNullElse(fields().get(field), "");
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "file", file);
    put(fields, "person", person);
    put(fields, "act", act);
    put(fields, "reference", reference);
    put(fields, "from", from);
    put(fields, "to", to);
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, value.strip());
    }
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      throw new Invalid(field, Phrase.of("日期请写成 2026-03-01", "Write days as 2026-03-01"));
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
