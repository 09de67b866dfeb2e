package io.jinzhi.ledger;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody read more than usual, or at odd hours.
///
/// @param count pages, or files for [Kind#FILES]
/// @param limit what it went past, as it stands in words
/// @param decision null while it waits
public record ReadingAlert(
    UUID id,
    String number,
    StaffId staff,
    String name,
    Role role,
    LocalDate day,
    Kind kind,
    int count,
    String limit,
    Instant at,
    @Nullable Decision decision) {

  /// What was unusual.
  public enum Kind {
    PAGES("一天阅看页次超过 {0}", "more than {0} pages in a day"),
    FILES("一天阅看户数超过 {0}", "more than {0} files in a day"),
    USUAL("达到本人平时的 {0} 倍", "{0} times the person's usual"),
    HOURS("在 {0} 以外查阅", "outside {0}");

    private final Phrase words;

    Kind(String zh, String en) {
      words = Phrase.of(zh, en);
    }
  }

  /// @param confirmed whether it was a breach; otherwise it is explained
  public record Decision(Instant at, String by, boolean confirmed, String opinion) {}

  public Phrase words() {
    return kind.words.with(limit);
  }
}
