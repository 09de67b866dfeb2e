package io.jinzhi.activity;

import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A service by special agreement (特约服务), with its term.
///
/// @param resident who agreed on it; shown masked
/// @param midOn the middle of the term; null where it is too short to have one (T-20)
/// @param endsOn its last day; earlier than agreed when it was terminated
public record SpecialService(
    UUID id,
    String number,
    UnitId unit,
    String unitCode,
    String resident,
    String contact,
    String what,
    @Nullable DepartmentId department,
    LocalDate startsOn,
    @Nullable LocalDate midOn,
    LocalDate endsOn,
    String by,
    @Nullable Termination termination) {

  public static final String KIND = "SPECIAL_SERVICE";

  public record Termination(LocalDate on, String by, String reason) {}

  public String link() {
    return "/special-services/" + number;
  }

  /// Where the term stands on a day.
  public Phrase stage(LocalDate day) {
    if (termination != null) {
      return Phrase.of("提前终止", "Terminated");
    }
    if (day.isBefore(startsOn)) {
      return Phrase.of("未开始", "Not begun");
    }
    if (day.isAfter(endsOn)) {
      return Phrase.of("已期满", "Ended");
    }
    return midOn != null && !day.isBefore(midOn)
        ? Phrase.of("后半期", "Second half")
        : Phrase.of("进行中", "Running");
  }
}
