package io.jinzhi.dutylog;

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
