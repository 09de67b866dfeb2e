package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// An estate: one service centre's ground, with its own books and its own local time.
///
/// @param code short, for numbers and files
/// @param phone of the front desk
public record Estate(
    EstateId id, String company, String code, Phrase name, ZoneId zone, @Nullable String phone) {

  /// The day it is here.
  public LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
