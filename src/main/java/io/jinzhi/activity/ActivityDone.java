package io.jinzhi.activity;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A publication was handed round, or an activity took place; in the transaction in which this is
/// published.
///
/// @param on the day, as its first instant in the estate's zone
/// @param at when it was entered
public record ActivityDone(
    EstateId estate, Activity activity, List<Recipient> recipients, Instant on, Instant at) {

  /// One household that it reached; the id is of this household and activity.
  public record Recipient(UUID id, UnitId unit, String unitCode) {}
}
