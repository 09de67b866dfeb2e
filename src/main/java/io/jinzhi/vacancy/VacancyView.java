package io.jinzhi.vacancy;

import io.jinzhi.inspection.Visit;
import io.jinzhi.keyring.KeyList;
import io.jinzhi.language.Phrase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One vacant unit as its page shows it.
///
/// @param due the rounds on which it is still to be seen
/// @param looks what may be looked at, and why not
/// @param keys of the home, without codes
public record VacancyView(
    Vacancy vacancy,
    List<VacancyRound> due,
    List<LookChoice> looks,
    List<OpenFinding> findings,
    List<Meter> meters,
    List<KeyList.OfUnit> keys,
    List<Taken> visits,
    List<Line> story) {

  /// @param whyNot null where it may be taken
  public record LookChoice(Look look, @Nullable Phrase whyNot) {
    public boolean open() {
      return whyNot == null;
    }
  }

  /// Something found that is not settled yet.
  ///
  /// @param handed the number of what it became
  public record OpenFinding(
      String number,
      String what,
      Phrase state,
      Instant at,
      @Nullable String handed,
      @Nullable String handedPath,
      @Nullable String rechecked) {}

  /// @param last as it was read last
  public record Meter(Phrase name, Phrase unit, BigDecimal last, Instant at) {}

  public record Taken(Look look, Visit visit, int findings) {}

  public record Line(Instant at, Phrase by, Phrase words, @Nullable String clause, boolean late) {}
}
