package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A dwelling.
///
/// @param code as staff write it, `3-2-1201`; unique in the estate
/// @param zone the name of its zone
/// @param formerCode how it was numbered before
/// @param area in square metres
/// @param version moves with each change
public record Unit(
    UnitId id,
    String code,
    Place place,
    @Nullable String zone,
    @Nullable String formerCode,
    @Nullable BigDecimal area,
    @Nullable LocalDate handedOverOn,
    UnitState state,
    int version) {

  public Phrase address() {
    return place.words();
  }
}
