package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 值班日志 of a day, or of the hours of a shift. Shift, weather and the hand-over are left for the pen
/// where they are empty.
public record DutyLogPaper(
    LocalDate day, String hours, String onDuty, String dutyManager, List<Line> lines, String seal)
    implements FilledForm {

  /// @param corrected whether a later line puts it right: it prints struck through
  /// @param note such as 更正第 3 条; empty for none
  /// @param signed the name of who signed, with the time; empty for nobody
  public record Line(
      int serial,
      Instant at,
      String kind,
      @Nullable String subject,
      String from,
      String text,
      boolean corrected,
      String note,
      String by,
      String signed) {}

  @Override
  public PaperForm form() {
    return PaperForm.DUTY_LOG;
  }
}
