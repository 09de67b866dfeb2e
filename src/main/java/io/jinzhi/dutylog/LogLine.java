package io.jinzhi.dutylog;

import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line as it is read.
///
/// @param serial its place on the day's page, from 1
/// @param by null: the program itself
/// @param corrects the line that this one corrects
/// @param corrections the lines that correct this one, oldest first
/// @param seal its link in the chain; null for the minute until it is sealed
public record LogLine(
    EntryId id,
    LocalDate day,
    int serial,
    Instant at,
    Kind kind,
    Phrase text,
    @Nullable UUID by,
    String byName,
    @Nullable String subjectKind,
    @Nullable String subjectNumber,
    @Nullable String from,
    @Nullable Signature signature,
    @Nullable EntryId corrects,
    List<LogLine> corrections,
    @Nullable Long seal) {

  public boolean corrected() {
    return !corrections.isEmpty();
  }

  /// As it stands on a screen: numbers masked, and the name of whoever it came from (PII-08).
  LogLine masked() {
    return new LogLine(
        id,
        day,
        serial,
        at,
        kind,
        Phrase.of(Masked.numbers(text.zh()), Masked.numbers(text.en())),
        by,
        byName,
        subjectKind,
        subjectNumber,
        from == null ? null : Masked.numbers(named(from)),
        signature,
        corrects,
        corrections.stream().map(LogLine::masked).toList(),
        seal);
  }

  /// The last word is the name: `3-2-1201 王秀梅`.
  private static String named(String from) {
    int blank = from.lastIndexOf(' ');
    return from.substring(0, blank + 1) + Masked.name(from.substring(blank + 1));
  }

  LogLine with(List<LogLine> corrected) {
    return new LogLine(
        id,
        day,
        serial,
        at,
        kind,
        text,
        by,
        byName,
        subjectKind,
        subjectNumber,
        from,
        signature,
        corrects,
        corrected,
        seal);
  }
}
