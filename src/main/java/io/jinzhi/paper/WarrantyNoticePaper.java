package io.jinzhi.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 保修通知单: calls on the developer or the contractor to make good, with its limits, and leaves
/// room for the firm's answer. It goes to another company, so the resident stays masked (PII-10).
public record WarrantyNoticePaper(To to, Defect defect, Limits limits, Sent sent)
    implements FilledForm {

  /// @param side developer or contractor
  public record To(String side, String firm, String contact) {}

  /// @param warranty until when it is covered, in words
  public record Defect(
      Instant reportedAt,
      String unit,
      String reporter,
      String place,
      String component,
      String fault,
      String urgency,
      String warranty,
      String words) {}

  /// The firm's own clocks (REP-04).
  public record Limits(@Nullable Instant onSite, @Nullable Instant begun) {}

  /// @param by who sent it, and our number to agree on the visit
  public record Sent(String by, Instant at, String centre, String phone) {}

  @Override
  public PaperForm form() {
    return PaperForm.WARRANTY_NOTICE;
  }
}
