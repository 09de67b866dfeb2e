package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// Who it may be that stands at the desk or rings: a unit and, where known, the person, masked.
///
/// @param person null for a unit without anybody
/// @param name masked
/// @param phone the first real number, masked
public record Caller(
    UnitId unit,
    String code,
    Phrase address,
    @Nullable PersonId person,
    @Nullable String name,
    @Nullable ResidencyKind kind,
    @Nullable String phone,
    Match match) {

  /// By what they were found, the surest first.
  public enum Match {
    ROOM,
    ROOM_BEGINNING,
    PHONE,
    ROOM_NUMBER,
    NAME
  }
}
