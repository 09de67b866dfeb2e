package io.jinzhi.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 回访记录表. What is null or empty prints as an empty field for the pen.
public record CallbackFormPaper(
    About about,
    Window window,
    @Nullable Said said,
    @Nullable SignaturePaper caller,
    @Nullable SignaturePaper secondCaller,
    @Nullable Instant returnedAt,
    Review review)
    implements FilledForm {

  /// @param source the number of what was completed, and what it was
  /// @param callers the desks that make it
  public record About(String kind, String source, String unit, String visited, String callers) {}

  public record Window(Instant opens, Instant due, @Nullable SignaturePaper collected) {}

  /// The five points (CBK-16).
  public record Said(
      Instant at,
      String method,
      String quality,
      String effect,
      String satisfaction,
      String shortcomings,
      String suggestions,
      @Nullable SignaturePaper resident) {}

  /// @param complaint the number under which an unqualified one is handled
  public record Review(
      @Nullable Boolean qualified,
      String opinion,
      @Nullable SignaturePaper by,
      String complaint,
      String direction,
      @Nullable SignaturePaper director) {}

  @Override
  public PaperForm form() {
    return PaperForm.CALLBACK;
  }
}
