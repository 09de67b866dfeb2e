package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One shift has given over to the next and both have signed, in the transaction in which this is
/// published (DUT-05).
///
/// @param day of the shift that gave over
/// @param counts what was counted of each [Stock]
public record HandoverTaken(
    EstateId estate,
    String number,
    LocalDate day,
    Handover.Signed outgoing,
    Actor incoming,
    Map<String, Counted> counts,
    Instant at) {

  /// @param note why it differs; empty where it does not
  public record Counted(int expected, int counted, String note) {}

  /// Null where that was not counted.
  public @Nullable Counted counted(String source) {
    return counts.get(source);
  }
}
