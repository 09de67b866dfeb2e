package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file as programs read it: names and dates of papers, never what they say.
record FileJson(
    String number,
    String unit,
    FileState state,
    int owner,
    Phrase place,
    @Nullable LocalDate keepUntil,
    int pages,
    List<PaperJson> papers) {

  record PaperJson(
      UUID id,
      Part part,
      String kind,
      Phrase name,
      int serial,
      @Nullable LocalDate dated,
      boolean original,
      PaperState state,
      int from,
      int pages,
      boolean digital,
      @Nullable String source,
      String filedBy,
      Instant filedAt) {}

  static FileJson of(HouseholdFile file, List<Entry> contents) {
    return new FileJson(
        file.number(),
        file.unitCode(),
        file.state(),
        file.turn(),
        file.place().words(),
        file.keepUntil(),
        file.lastPage(),
        contents.stream()
            .map(
                each ->
                    new PaperJson(
                        each.paper(),
                        each.part(),
                        each.kind(),
                        each.name(),
                        each.serial(),
                        each.dated(),
                        each.original(),
                        each.state(),
                        each.from(),
                        each.pages(),
                        each.digital(),
                        each.source(),
                        each.filedBy(),
                        each.filedAt()))
            .toList());
  }
}
