package io.jinzhi.paper;

import java.time.Instant;
import java.util.List;

/// The letter that reports a violation to the owners' committee or to an authority, after talking
/// has failed.
///
/// @param as who does it: owner, tenant …
/// @param tried what the company did, in the order of time
public record ViolationReportPaper(
    String to,
    String unit,
    String as,
    Instant foundAt,
    String place,
    String type,
    String what,
    String rule,
    boolean danger,
    List<Step> tried)
    implements FilledForm {

  public record Step(Instant at, String words) {}

  @Override
  public PaperForm form() {
    return PaperForm.VIOLATION_REPORT;
  }
}
