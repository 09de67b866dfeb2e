package io.jinzhi.handbook;

import io.jinzhi.estate.EstateId;
import java.time.Instant;

/// Who keeps count of the promises answers this for the handbook's pages: a bean of a module above.
public interface ClauseRecord {

  /// @param from inclusive
  /// @param to exclusive
  Kept kept(EstateId estate, String clauseId, Instant from, Instant to);
}
