package io.jinzhi.workorder;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import org.jspecify.annotations.Nullable;

/// What somebody wants done, as it is taken down (REP-01).
///
/// @param charge the class, where it is not the one that the rules give; then with the reason
/// @param complaint the number of the complaint that it comes from
/// @param reworkOf the number of the order whose fault is back
public record Request(
    OrderKind kind,
    OrderChannel channel,
    Where where,
    Who who,
    String fault,
    BuildingPart component,
    Sorting.Place situation,
    Sorting.Side side,
    Urgency urgency,
    @Nullable Charge charge,
    @Nullable String chargeReason,
    @Nullable String complaint,
    @Nullable String reworkOf) {

  /// @param unit null for common parts
  /// @param building its number, where it is known
  /// @param place in words, such as 卫生间 or 3栋大堂
  public record Where(
      @Nullable UnitId unit, @Nullable String unitCode, @Nullable String building, String place) {}

  /// @param phone where to reach them
  public record Who(@Nullable PersonId person, String name, String phone) {}
}
