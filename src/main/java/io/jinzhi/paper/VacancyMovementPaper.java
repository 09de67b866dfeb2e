package io.jinzhi.paper;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 空置房动态表: how many stood empty at the beginning and the end of a month, what came and went.
///
/// @param reported null for the pen
public record VacancyMovementPaper(
    YearMonth month, List<Line> lines, List<Move> moves, @Nullable SignaturePaper reported)
    implements FilledForm {

  public record Line(String kind, int before, int came, int went, int after) {}

  public record Move(String unit, String kind, String since, String ended) {}

  @Override
  public PaperForm form() {
    return PaperForm.VACANCY_MOVEMENT;
  }
}
