package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit and who lives there on a day, masked (PII-08).
public record Household(Unit unit, List<Resident> residents) {

  /// @param name masked
  /// @param until the first day no longer there; null while open
  public record Resident(
      PersonId person,
      String name,
      ResidencyKind kind,
      boolean main,
      LocalDate since,
      @Nullable LocalDate until,
      List<Phone> phones,
      @Nullable String note) {

    public boolean livesThereOn(LocalDate day) {
      return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
  }

  /// @param number masked
  /// @param placeholder typed in because the form wanted a number; nobody answers there
  public record Phone(String number, @Nullable String note, boolean placeholder) {}

  public String code() {
    return unit.code();
  }

  public Phrase address() {
    return unit.address();
  }
}
