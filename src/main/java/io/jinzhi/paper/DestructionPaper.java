package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 档案销毁清册: what a clear-out found, its appraisal, the approval and the destruction (ARC-17 to
/// ARC-19).
public record DestructionPaper(
    int year,
    List<Line> lines,
    String submittedBy,
    @Nullable Instant submittedAt,
    String approvedBy,
    @Nullable Instant approvedAt,
    String opinion,
    String destroyedBy,
    @Nullable Instant destroyedAt)
    implements FilledForm {

  /// @param ended the last day of its term
  /// @param verdict 无保存价值 or 续存
  public record Line(
      int position,
      String file,
      String name,
      @Nullable LocalDate dated,
      int pages,
      LocalDate ended,
      String verdict,
      String why) {}

  @Override
  public PaperForm form() {
    return PaperForm.DESTRUCTION;
  }
}
