package io.jinzhi.workorder;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody wants done, as it is taken down (REP-01).
///
/// @param charge the class, where it is not the one that the rules give; then with the reason
/// @param complaint the number of the complaint that it comes from
/// @param reworkOf the number of the order whose fault is back
/// @param toldAt when it was told, if earlier than now; then `toldWhy` says why it is entered late
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
    @Nullable String reworkOf,
    @Nullable Instant toldAt,
    @Nullable String toldWhy) {

  /// Told now.
  public Request(
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
    this(
        kind,
        channel,
        where,
        who,
        fault,
        component,
        situation,
        side,
        urgency,
        charge,
        chargeReason,
        complaint,
        reworkOf,
        null,
        null);
  }

  private static final int DAYS_BACK = 31;

  /// When it was told: from then on the minutes run (T-07).
  ///
  /// @throws Invalid for a time that is to come, or long past, or entered late without a reason
  Instant told(Instant now) {
    Instant then = toldAt;
    if (then == null) {
      return now;
    }
    if (then.isAfter(now)) {
      throw new Invalid("toldAt", Phrase.of("不能晚于现在", "It cannot be later than now"));
    }
    if (then.isBefore(now.minus(Duration.ofDays(DAYS_BACK)))) {
      throw new Invalid("toldAt", Phrase.of("不能早于 31 天前", "It cannot be more than 31 days ago"));
    }
    if (Duration.between(then, now).toMinutes() >= 1 && toldWhy == null) {
      throw new Invalid("toldWhy", Phrase.of("补记要写明原因", "Say why it is entered later"));
    }
    return then;
  }

  /// @param unit null for common parts
  /// @param building its number, where it is known
  /// @param place in words, such as 卫生间 or 3栋大堂
  public record Where(
      @Nullable UnitId unit, @Nullable String unitCode, @Nullable String building, String place) {}

  /// @param phone where to reach them
  public record Who(@Nullable PersonId person, String name, String phone) {}
}
