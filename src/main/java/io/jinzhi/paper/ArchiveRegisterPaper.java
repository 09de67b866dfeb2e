package io.jinzhi.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 档案查阅登记表: one request after the other.
///
/// @param period such as 2026年11月; empty for a single request
public record ArchiveRegisterPaper(String period, List<Line> lines) implements FilledForm {

  /// One request. What is null or empty prints as an empty field.
  public record Line(String number, Asked asked, Decided decided, Taken taken) {}

  /// @param papers by name
  public record Asked(
      Instant at,
      String requester,
      String identity,
      String from,
      String contact,
      String unit,
      String file,
      String papers,
      String reason,
      String use) {}

  /// @param opinion with what is allowed, or the refusal
  public record Decided(
      @Nullable SignaturePaper registered,
      String opinion,
      String pages,
      @Nullable SignaturePaper approved) {}

  /// @param pages how many were counted
  public record Taken(
      String opened,
      String accompanied,
      @Nullable Instant out,
      @Nullable Instant back,
      String copies,
      String pages,
      @Nullable SignaturePaper requester) {}

  @Override
  public PaperForm form() {
    return PaperForm.ARCHIVE_REGISTER;
  }
}
