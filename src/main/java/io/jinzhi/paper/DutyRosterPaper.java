package io.jinzhi.paper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// 值班表 of a month: a row a day, a column a shift.
///
/// @param state such as 已公布（第 2 版）
public record DutyRosterPaper(YearMonth month, List<Post> posts, List<Day> days, String state)
    implements FilledForm {

  public record Post(String name, List<Column> columns) {}

  public record Column(String name, String hours) {}

  /// @param cells the names of a shift; empty where there is none
  public record Day(LocalDate date, String weekday, boolean rests, List<String> cells) {}

  @Override
  public PaperForm form() {
    return PaperForm.DUTY_ROSTER;
  }
}
