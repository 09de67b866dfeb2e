package io.jinzhi.roster;

import io.jinzhi.commitment.Subject;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The morning briefing of one ambassador (AMB-01 to AMB-04).
///
/// @param report on the day before; null until it is given
/// @param plannedAt when the manager gave the first task; null until then
public record Briefing(
    UUID id,
    String number,
    LocalDate day,
    StaffId person,
    String name,
    @Nullable String report,
    @Nullable Instant reportedAt,
    @Nullable Instant plannedAt,
    @Nullable String plannedBy,
    List<Problem> problems,
    List<Task> tasks) {

  /// What the ambassador cannot settle alone (AMB-02).
  public record Problem(
      UUID id,
      String number,
      String text,
      Instant raisedAt,
      @Nullable String answer,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {

    Subject subject() {
      return new Subject(DutyKind.PROBLEM.subject(), id, number);
    }
  }

  /// What the manager gave them to do today (AMB-03, AMB-04).
  public record Task(
      UUID id,
      String number,
      String text,
      String givenBy,
      @Nullable Instant doneAt,
      @Nullable String outcome) {

    Subject subject() {
      return new Subject(DutyKind.TASK.subject(), id, number);
    }
  }

  Subject subject() {
    return new Subject(DutyKind.BRIEFING.subject(), id, number);
  }

  public long tasksDone() {
    return tasks.stream().filter(each -> each.doneAt() != null).count();
  }

  public long problemsOpen() {
    return problems.stream().filter(each -> each.answeredAt() == null).count();
  }
}
