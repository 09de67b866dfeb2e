package io.jinzhi.complaint;

import io.jinzhi.archive.Archive;
import io.jinzhi.archive.PaperKind;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Files the papers of a case under its household: part three (ARC-07). They are announced here and
/// bound by the archive, which prints them through [FormSource].
@Component
class Filing {
  private final Archive archive;

  Filing(Archive archive) {
    this.archive = archive;
  }

  void file(Complaint complaint, Actor by, Instant now) {
    UnitId unit = complaint.unit();
    if (unit == null) {
      return;
    }
    for (PaperKind kind : List.of(PaperKind.OPINION_FORM, PaperKind.COMPLAINT_FORM)) {
      archive.expect(
          complaint.estate(),
          unit,
          kind.part(),
          kind.label(),
          kind.name(),
          complaint.number(),
          by.name(),
          now);
    }
  }
}
