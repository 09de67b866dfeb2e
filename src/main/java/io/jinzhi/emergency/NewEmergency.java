package io.jinzhi.emergency;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An emergency as the button says it.
///
/// @param id of the telephone's, so that sending twice raises one; null: made here
/// @param at when the button was pressed; null: now
/// @param source the number of what it came from, such as a complaint (CMP-37)
public record NewEmergency(
    @Nullable UUID id,
    EmergencyKind kind,
    Spot spot,
    String words,
    boolean drill,
    @Nullable String source,
    @Nullable Instant at) {

  public static NewEmergency of(EmergencyKind kind, String place) {
    return new NewEmergency(null, kind, new Spot(place, null, null), "", false, null, null);
  }

  public NewEmergency practised() {
    return new NewEmergency(id, kind, spot, words, true, source, at);
  }
}
