package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// 空置房巡查记录: one look at a vacant unit.
///
/// @param again what was found before, and how it stands now
/// @param second who went along; empty for a look from outside
public record VacancyVisitPaper(
    String unit,
    String kind,
    LocalDate since,
    String reason,
    String look,
    Instant started,
    Instant ended,
    List<Line> lines,
    List<Meter> meters,
    List<Found> found,
    List<Found> again,
    SignaturePaper by,
    String second)
    implements FilledForm {

  public record Line(String item, String verdict, String note) {}

  public record Meter(String name, String last, String now, String used) {}

  /// @param became the order that it became, or how it stands
  public record Found(String number, String what, String became) {}

  @Override
  public PaperForm form() {
    return PaperForm.VACANCY_VISIT;
  }
}
