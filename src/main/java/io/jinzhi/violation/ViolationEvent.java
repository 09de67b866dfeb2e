package io.jinzhi.violation;

import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a violation: the story, append-only. Stored by its simple name; a field may be
/// added, never renamed.
sealed interface ViolationEvent {

  /// @param talked a talk is told of at once
  /// @param from where it came from, such as a finding or a complaint, in words
  record Recorded(
      ViolationType type,
      String place,
      ViolationGrade proposed,
      String whyZh,
      String whyEn,
      boolean talked,
      @Nullable String from)
      implements ViolationEvent {}

  record Talked(Talk talk) implements ViolationEvent {}

  record Judged(ViolationGrade severity, @Nullable String reason) implements ViolationEvent {}

  record PassedUp(String reason) implements ViolationEvent {}

  /// @param days to put it right; 0: at once
  record Issued(String demand, int days) implements ViolationEvent {}

  record Served(Serving serving, Instant until) implements ViolationEvent {}

  record OwnerTold(String words) implements ViolationEvent {}

  record Objected(String by, String words) implements ViolationEvent {}

  /// @param until the new limit, where the days stood still
  record Reviewed(boolean upheld, String words, @Nullable Instant until)
      implements ViolationEvent {}

  record Cleared(String basis, String kept, List<UUID> photos) implements ViolationEvent {}

  record Rechecked(boolean rectified, String words, List<UUID> photos) implements ViolationEvent {}

  record Reported(ReportTo to, String recipient, String receipt, String words)
      implements ViolationEvent {}

  record Civil(String words) implements ViolationEvent {}

  /// @param type null where that stays
  record Identified(@Nullable ViolationType type, Offender offender, @Nullable String unit)
      implements ViolationEvent {}

  record Noted(String words, List<UUID> photos) implements ViolationEvent {}

  record PersonShown(String reason) implements ViolationEvent {}

  record Closed(String words) implements ViolationEvent {}

  record Withdrawn(String reason) implements ViolationEvent {}

  record PromiseBroken(String clause, Role holder, Instant due) implements ViolationEvent {}
}
