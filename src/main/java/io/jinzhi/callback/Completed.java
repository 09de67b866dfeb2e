package io.jinzhi.callback;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service that was completed, and that may be called back on. Whoever completes services reports
/// them to [CompletedServices].
///
/// @param title what it was, in a few words
/// @param department who did it
/// @param major a major complaint: the manager calls back (CBK-13)
/// @param bad the resident was not satisfied with it: called back on besides the lot (T-19)
/// @param at when it was completed; decides the month, in the estate's zone
public record Completed(
    EstateId estate,
    CallbackKind kind,
    Source source,
    String title,
    Resident resident,
    @Nullable DepartmentId department,
    boolean major,
    boolean bad,
    Instant at) {

  /// Where it comes from.
  ///
  /// @param kind the owner's word for it, such as `COMPLAINT`
  /// @param number what people call it
  /// @param link its page
  public record Source(String kind, UUID id, String number, String link, Phase phase) {

    public Source(String kind, UUID id, String number, String link) {
      this(kind, id, number, link, Phase.WHOLE);
    }
  }

  /// A special-agreement service is called back on twice (CBK-06).
  public enum Phase {
    WHOLE,
    MID,
    END;

    String column() {
      return this == WHOLE ? "" : name();
    }

    static Phase read(String column) {
      return column.isEmpty() ? WHOLE : valueOf(column);
    }
  }

  /// Who was served; all of it may be unknown. Name and contact are kept as told and shown masked.
  public record Resident(
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable PersonId person,
      @Nullable String name,
      @Nullable String contact) {

    public static final Resident UNKNOWN = new Resident(null, null, null, null, null);

    public static Resident of(UnitId unit, String code) {
      return new Resident(unit, code, null, null, null);
    }
  }

  /// What the lot is spread over: the department complained about, else the building.
  String stratum() {
    if (kind == CallbackKind.COMPLAINT) {
      return department == null ? "" : department.value().toString();
    }
    return Building.of(resident.unitCode()).name();
  }
}
