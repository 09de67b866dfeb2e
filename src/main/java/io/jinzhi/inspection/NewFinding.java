package io.jinzhi.inspection;

import io.jinzhi.estate.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something found, as it was taken down on the spot.
///
/// @param visit the visit on which it was found
/// @param subject what it concerns, with the owner module's word for it
/// @param where at least one of unit, building or words
/// @param checklist code of the list, with the item that was not in order
/// @param foundAt the true time
public record NewFinding(
    FindingId id,
    @Nullable VisitId visit,
    @Nullable Subject subject,
    Where where,
    FindingKind kind,
    Severity severity,
    String what,
    @Nullable String checklist,
    @Nullable String item,
    Instant foundAt) {

  /// @param kind such as `PATROL_ROUND`
  public record Subject(String kind, UUID id) {}

  /// @param building its number
  public record Where(
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable String building,
      @Nullable String words) {

    public static Where at(UnitId unit, String unitCode) {
      return new Where(unit, unitCode, null, null);
    }
  }
}
