package io.jinzhi.archive;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A household's file, from the outside.
///
/// @param number zone, building, unit and the how-manieth owner, such as `DA-1-3-2-1201-1`
/// @param unitCode as staff write it, `3-2-1201`
/// @param zone the name of the unit's zone
/// @param owner null where none is registered
/// @param keepUntil the last day of a former owner's file
/// @param lastPage how many pages were ever numbered
public record HouseholdFile(
    EstateId estate,
    FileId id,
    String number,
    UnitId unit,
    String unitCode,
    @Nullable String zone,
    @Nullable LocalDate handedOver,
    int turn,
    @Nullable PersonId owner,
    FileState state,
    ShelfPlace place,
    Instant opened,
    String openedBy,
    @Nullable Instant split,
    @Nullable LocalDate keepUntil,
    int lastPage) {

  public boolean current() {
    return state == FileState.CURRENT;
  }
}
