package io.jinzhi.patrol;

import io.jinzhi.estate.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place on an area's route.
///
/// @param code what its label says, drawn by lot: `P-7KQ2MX`
/// @param checklist code of what is looked at there; null for a mere check-in
/// @param everyDays on which days: 1 daily, 2 every other day (PAT-04)
/// @param nfc serial number of a tag, where there is one
public record Point(
    UUID id,
    UUID area,
    String code,
    int position,
    String name,
    @Nullable String building,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    @Nullable String checklist,
    int everyDays,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String nfc) {

  /// Whether it is walked to on that day.
  public boolean due(LocalDate day) {
    return Math.floorMod(day.toEpochDay() + position, everyDays) == 0;
  }

  /// How far away somebody was, in metres; null where either place is not known.
  @Nullable Integer metres(@Nullable Double lat, @Nullable Double lon) {
    Double hereLat = latitude;
    Double hereLon = longitude;
    if (lat == null || lon == null || hereLat == null || hereLon == null) {
      return null;
    }
    double north = (lat - hereLat) * 111_320;
    double east = (lon - hereLon) * 111_320 * Math.cos(Math.toRadians(hereLat));
    return (int) Math.min(99_999, Math.round(Math.hypot(north, east)));
  }
}
