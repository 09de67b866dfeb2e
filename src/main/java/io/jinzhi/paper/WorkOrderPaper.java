package io.jinzhi.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 派工单, in four parts: owner, customer service, engineering, finance. What is null or empty prints
/// as an empty field.
public record WorkOrderPaper(Asked asked, Sent sent, Work work, Quoted quoted, Ended ended)
    implements FilledForm {

  /// What somebody wants done.
  public record Asked(
      Instant at,
      String channel,
      String by,
      String reporter,
      String unit,
      String phone,
      String place,
      String component,
      String fault,
      String urgency,
      String charge,
      String warranty) {}

  /// To whom it went.
  public record Sent(
      String dispatcher,
      @Nullable Instant at,
      String department,
      @Nullable SignaturePaper receipt,
      String worker,
      @Nullable Instant acceptedAt,
      @Nullable Instant appointment) {}

  /// What was done on site.
  ///
  /// @param delay why it took longer and what was promised; empty if it did not
  public record Work(
      @Nullable Instant arrivedAt,
      String found,
      @Nullable Instant finishedAt,
      String result,
      String delay) {}

  /// The quote and the owner's consent to it.
  public record Quoted(List<Line> lines, String total, @Nullable SignaturePaper consent) {}

  public record Line(
      String kind, String name, String measure, BigDecimal quantity, String price, String amount) {}

  /// @param opinion satisfied or not, in words
  public record Ended(
      @Nullable SignaturePaper owner,
      String opinion,
      String receipt,
      @Nullable Instant closedAt,
      String reworkOf) {}

  @Override
  public PaperForm form() {
    return PaperForm.WORK_ORDER;
  }
}
