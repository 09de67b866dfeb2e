package io.jinzhi.vacancy;

import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What happened to a vacant unit: the story, append-only. Stored by its simple name; a field may
/// be added, never renamed.
sealed interface VacancyEvent {

  record Opened(VacancyKind kind, VacancyReason reason, LocalDate since) implements VacancyEvent {}

  record Changed(VacancyKind from, VacancyKind to, VacancyReason reason) implements VacancyEvent {}

  record Consented(String words) implements VacancyEvent {}

  record ConsentTaken(String words) implements VacancyEvent {}

  record Agreed(String words) implements VacancyEvent {}

  record Visited(Look look, UUID visit, String two, int findings) implements VacancyEvent {}

  /// A meter has moved though nobody lives there.
  record Used(String meterZh, String meterEn, String last, String now, String unitZh)
      implements VacancyEvent {}

  record Viewed(String words) implements VacancyEvent {}

  record Cleaned(String words) implements VacancyEvent {}

  record Ended(LocalDate on, String words) implements VacancyEvent {}

  record PromiseBroken(String clause, Role holder, Instant due) implements VacancyEvent {}
}
