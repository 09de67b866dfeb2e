package io.jinzhi.commitment;

import io.jinzhi.handbook.Rule;
import io.jinzhi.staff.Desk;
import io.jinzhi.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A promise about to be made.
///
/// @param rule the clause as it stands now; the promise keeps this version
/// @param round the how-manieth attempt at the subject, from 1
/// @param opened when the clock starts; may lie ahead, for a window that opens later
/// @param promised what was published or said to the resident, if anything (T-29)
public record Promise(
    Rule rule,
    Desk holder,
    int round,
    Instant opened,
    Deadline deadline,
    @Nullable Instant promised) {

  public Promise(Rule rule, Desk holder, int round, Instant opened, Deadline deadline) {
    this(rule, holder, round, opened, deadline, null);
  }

  /// When a quarter of the time is left.
  Instant warn() {
    Duration span = Duration.between(opened, deadline.limit());
    return span.isPositive() ? deadline.limit().minus(span.dividedBy(4)) : deadline.limit();
  }
}
