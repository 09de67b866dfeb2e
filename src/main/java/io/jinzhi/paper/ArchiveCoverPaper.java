package io.jinzhi.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 业主档案资料情况: the cover sheet of a household's file, with its contents list (ARC-10, ARC-11).
///
/// @param missing names of the papers that the handbook wants and that are not there
public record ArchiveCoverPaper(
    String number,
    String unit,
    String owner,
    @Nullable LocalDate handedOver,
    String state,
    String place,
    List<Part> parts,
    List<String> missing)
    implements FilledForm {

  public record Part(String name, List<Line> lines) {}

  /// @param pages from–to
  /// @param original 原件 or 复印件
  /// @param gone whether it was replaced, moved or destroyed: it prints struck through
  public record Line(
      int serial,
      String name,
      @Nullable LocalDate dated,
      String pages,
      String original,
      String by,
      Instant at,
      String remark,
      boolean gone) {}

  @Override
  public PaperForm form() {
    return PaperForm.ARCHIVE_COVER;
  }
}
