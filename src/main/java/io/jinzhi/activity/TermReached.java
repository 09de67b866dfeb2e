package io.jinzhi.activity;

import io.jinzhi.estate.EstateId;
import java.time.Instant;

/// A special-agreement service is about to reach the middle of its term, or has reached its end; in
/// the transaction in which this is published.
///
/// @param on the day in question, as its first instant in the estate's zone
public record TermReached(
    EstateId estate, SpecialService service, Point point, Instant on, Instant at) {

  public enum Point {
    MID,
    END
  }
}
