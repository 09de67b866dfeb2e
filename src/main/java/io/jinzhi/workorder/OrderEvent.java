package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to an order: the story, append-only. Stored by its simple name; a field may be
/// added, never renamed.
sealed interface OrderEvent {

  /// @param late why it was entered later than it was told; null where it was not
  record Recorded(
      OrderKind kind,
      Urgency urgency,
      Charge charge,
      String whyZh,
      String whyEn,
      @Nullable String overruled,
      @Nullable String complaint,
      @Nullable String reworkOf,
      @Nullable String late)
      implements OrderEvent {}

  record Dispatched(DepartmentId to, String department, String departmentEn, @Nullable String why)
      implements OrderEvent {
    Phrase name() {
      return Phrase.of(department, departmentEn);
    }
  }

  record SignedFor(DepartmentId by, String department, String departmentEn) implements OrderEvent {
    Phrase name() {
      return Phrase.of(department, departmentEn);
    }
  }

  record Assigned(StaffId to, String name, @Nullable String why) implements OrderEvent {}

  record Appointed(Instant at, @Nullable String words) implements OrderEvent {}

  record Arrived(String found, boolean danger, List<UUID> photos) implements OrderEvent {}

  record Quoted(int number, BigDecimal total) implements OrderEvent {}

  record QuoteAnswered(
      int number, boolean agreed, Confirmation how, String detail, @Nullable UUID signature)
      implements OrderEvent {}

  record Started() implements OrderEvent {}

  record Progressed(String words, List<UUID> photos) implements OrderEvent {}

  /// @param conduct the points of conduct that were kept (REP-13)
  record Finished(String result, List<Integer> conduct, List<UUID> photos) implements OrderEvent {}

  /// @param satisfied what the resident thinks of it
  record Confirmed(
      boolean solved,
      boolean satisfied,
      String words,
      Confirmation how,
      String detail,
      @Nullable UUID signature)
      implements OrderEvent {}

  record Closed(String words) implements OrderEvent {}

  record Reopened(String reason, boolean wasClosed) implements OrderEvent {}

  record Cancelled(String reason) implements OrderEvent {}

  record Paused(Instant until, String reason) implements OrderEvent {}

  record Resumed() implements OrderEvent {}

  /// It takes longer: the reason and the time that was promised instead (REP-07).
  record Delayed(Instant promised, Delay cause, String reason) implements OrderEvent {}

  record Notified(Warranty.Firm firm, String name, String words) implements OrderEvent {}

  record Excluded(Exclusion cause, String reason, List<UUID> photos) implements OrderEvent {}

  record Recharged(Charge from, Charge to, String reason) implements OrderEvent {}

  /// @param instead the firm that owed it did nothing: this one works at its cost (REP-04)
  record SpecialistCalled(String firm, String agreed, boolean instead) implements OrderEvent {}

  record DangerReported(String words) implements OrderEvent {}

  record Paid(String receipt, Payment how, BigDecimal amount) implements OrderEvent {}

  record ContactShown(String reason) implements OrderEvent {}

  record PromiseBroken(String clause, Role holder, Instant due) implements OrderEvent {}
}
