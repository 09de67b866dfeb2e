package io.jinzhi.paper;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 空置房统计表: area and days of each vacant unit in a month, and who bears its fee. Rate and amount
/// are left for whoever bills.
///
/// @param reported null for the pen
public record VacancyStatisticsPaper(
    YearMonth month, List<Line> lines, String area, int days, @Nullable SignaturePaper reported)
    implements FilledForm {

  public record Line(String unit, String kind, String since, String area, int days, String payer) {}

  @Override
  public PaperForm form() {
    return PaperForm.VACANCY_STATISTICS;
  }
}
