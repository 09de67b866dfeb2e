package io.jinzhi.archive;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a file's contents list: what the paper is and where, never what it says.
///
/// @param kind the name of a [PaperKind]
/// @param serial its place in the order of filing; 0 while it waits
/// @param dated the day on the paper
/// @param original whether the sheet is the original or a copy
/// @param from its first page in the file; 0 while it waits
/// @param pages how many; their numbers never change, whatever comes on top
/// @param digital whether its pages can be read on a screen
/// @param source the number of what another module made it from
/// @param endedAt when it was replaced, moved or destroyed
public record Entry(
    UUID paper,
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
    @Nullable LocalDate leaseUntil,
    String remark,
    String filedBy,
    Instant filedAt,
    @Nullable Instant endedAt,
    @Nullable String endedWhy) {

  public int to() {
    return from + Math.max(pages, 1) - 1;
  }

  /// The pages as one writes them: 12–14.
  public String pageWords() {
    if (from == 0 || pages == 0) {
      return "—";
    }
    return pages == 1 ? String.valueOf(from) : from + "–" + to();
  }

  public boolean readable() {
    return digital && state == PaperState.FILED;
  }
}
