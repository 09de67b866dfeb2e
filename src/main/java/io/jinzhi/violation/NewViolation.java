package io.jinzhi.violation;

import io.jinzhi.estate.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was seen, checked.
///
/// @param id from the caller, so that sending it twice records it once; null: a new one
/// @param person their name, as far as it is known
/// @param rule the rule that is broken
/// @param talk what came of talking with them, where that was done already
/// @param source the number of the complaint or of the finding that it comes from
public record NewViolation(
    @Nullable UUID id,
    ViolationType type,
    Who who,
    String place,
    String rule,
    String what,
    boolean loss,
    boolean danger,
    Instant foundAt,
    @Nullable Talk talk,
    @Nullable String source) {

  /// @param unit null where nobody knows whose it is
  public record Who(
      Offender offender,
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable String person) {
    public static Who unknown() {
      return new Who(Offender.UNKNOWN, null, null, null);
    }
  }
}
