package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 档案检查记录: the check on the 30th, its sample and what was found (ARC-16).
///
/// @param seed with which the sample was drawn
public record ArchiveCheckPaper(
    YearMonth month,
    String seed,
    String by,
    @Nullable Instant at,
    List<Line> lines,
    List<Finding> findings,
    String summary,
    String reportedBy,
    @Nullable Instant reportedAt,
    String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    String opinion)
    implements FilledForm {

  public record Line(
      int position, String file, String complete, String readable, String shelf, String remark) {}

  public record Finding(String file, String what, String remedy, LocalDate due, String done) {}

  @Override
  public PaperForm form() {
    return PaperForm.ARCHIVE_CHECK;
  }
}
