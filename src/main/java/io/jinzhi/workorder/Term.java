package io.jinzhi.workorder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How long a warranty runs from its start.
///
/// @param count of years, months or heating seasons
record Term(Kind kind, int count) {
  enum Kind {
    NONE,
    MONTHS,
    SEASONS,
    /// As long as the building is designed to stand: no date.
    LIFE
  }

  static final Term NONE = new Term(Kind.NONE, 0);
  static final Term LIFE = new Term(Kind.LIFE, 0);

  static Term years(int years) {
    return new Term(Kind.MONTHS, years * 12);
  }

  static Term months(int months) {
    return new Term(Kind.MONTHS, months);
  }

  static Term seasons(int seasons) {
    return new Term(Kind.SEASONS, seasons);
  }

  /// The last day that is still covered; null where there is no date. Only seasons that begin on or
  /// after the start count, so that each is a whole one.
  @Nullable LocalDate until(LocalDate start, HeatingSeason season) {
    return switch (kind) {
      case NONE, LIFE -> null;
      case MONTHS -> start.plusMonths(count);
      case SEASONS -> season.end(start, count);
    };
  }
}
