package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import java.util.OptionalInt;

/// Knows how many of something have to be there at a hand-over, as a bean of whoever keeps them.
public interface Stock {

  /// Its name, such as `KEYS`.
  String source();

  /// How many there have to be now; empty where it keeps none in that estate.
  OptionalInt expected(EstateId estate);
}
