package io.jinzhi.vacancy;

import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A look at a vacant unit, as it was taken.
///
/// @param id from the caller, so that sending it twice counts once
/// @param second who went in along (VAC-07)
/// @param rechecks what became of each thing that was found before (VAC-09)
public record NewCheck(
    VisitId id,
    Look look,
    @Nullable StaffId second,
    Instant started,
    Instant ended,
    List<Answer> answers,
    List<Recheck> rechecks) {

  /// @param gone whether it is put right
  public record Recheck(FindingId finding, boolean gone, String words) {}
}
