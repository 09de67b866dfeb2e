package io.jinzhi.emergency;

import io.jinzhi.estate.UnitId;
import org.jspecify.annotations.Nullable;

/// Where it is: one tap on a building or a common place, or a room.
///
/// @param place as people say it, `3栋`, `地下车库`
public record Spot(String place, @Nullable UnitId unit, @Nullable String unitCode) {

  /// The room where one is known, else the place.
  public String words() {
    return unitCode == null ? place : place.isEmpty() ? unitCode : unitCode + " " + place;
  }
}
