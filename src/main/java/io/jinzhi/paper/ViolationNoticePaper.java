package io.jinzhi.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 违章处理通知单: what was seen, which rule it breaks, what is demanded by when, the right to object,
/// and how it was served and ended. It names no fine, for there is none.
///
/// @param served null before it reached them
public record ViolationNoticePaper(
    Who who, Seen seen, Demand demand, @Nullable Served served, After after) implements FilledForm {

  /// @param as owner, tenant, contractor …
  public record Who(String unit, String name, String as) {}

  public record Seen(
      Instant at,
      String place,
      String by,
      String type,
      String what,
      String photos,
      String rule,
      String severity) {}

  /// @param within in words
  /// @param until once it is served
  /// @param objectDays after the service
  public record Demand(
      String words,
      String within,
      @Nullable Instant until,
      int objectDays,
      @Nullable SignaturePaper signed) {}

  public record Served(
      Instant at, String by, String how, String receiver, @Nullable SignaturePaper signed) {}

  public record After(
      @Nullable Instant recheckedAt,
      String recheck,
      String reported,
      String closedBy,
      @Nullable Instant closedAt) {}

  @Override
  public PaperForm form() {
    return PaperForm.VIOLATION_NOTICE;
  }
}
