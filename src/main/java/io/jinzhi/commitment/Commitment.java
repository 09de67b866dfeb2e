package io.jinzhi.commitment;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Desk;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A promise as it stands. Lateness is derived, never stored.
///
/// @param clause the clause's id, such as `CMP-23`
/// @param target the soft limit that people aim at
/// @param due the hard limit; keeping at exactly this instant is in time
/// @param broken the limit that passed unkept; stays when it is kept late
/// @param pausedUntil the agreed date while the clock stands still (T-16)
public record Commitment(
    EstateId estate,
    CommitmentId id,
    Subject subject,
    String clause,
    int clauseVersion,
    int round,
    Desk holder,
    Instant opened,
    Instant target,
    Instant warn,
    Instant due,
    @Nullable Instant promised,
    @Nullable Instant broken,
    @Nullable Kept kept,
    @Nullable Released released,
    @Nullable Instant pausedUntil) {

  /// @param evidence what proves it: a signature, a form, an entry
  public record Kept(Instant at, String by, Phrase evidence) {}

  public record Released(Instant at, String by, Phrase why) {}

  public boolean open() {
    return kept == null && released == null;
  }

  public boolean late(Instant now) {
    return ended(now).isAfter(due) && released == null;
  }

  /// How long the desk has held it, up to now.
  public Duration held(Instant now) {
    Instant end = ended(now);
    return end.isAfter(opened) ? Duration.between(opened, end) : Duration.ZERO;
  }

  /// By how much it is or was late; zero when in time.
  public Duration lateness(Instant now) {
    Instant end = ended(now);
    return late(now) ? Duration.between(due, end) : Duration.ZERO;
  }

  private Instant ended(Instant now) {
    if (kept != null) {
      return kept.at();
    }
    return released != null ? released.at() : now;
  }
}
