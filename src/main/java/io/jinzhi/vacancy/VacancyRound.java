package io.jinzhi.vacancy;

import io.jinzhi.commitment.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time round the vacant units.
///
/// @param cause of a special one: the storm, the freeze, the fire nearby
public record VacancyRound(
    UUID id,
    String number,
    RoundKind kind,
    @Nullable String cause,
    LocalDate from,
    LocalDate to,
    Instant due,
    @Nullable Instant doneAt) {

  Subject subject() {
    return new Subject(VacancySubject.VACANCY_ROUND.subject(), id, number);
  }

  public boolean done() {
    return doneAt != null;
  }
}
