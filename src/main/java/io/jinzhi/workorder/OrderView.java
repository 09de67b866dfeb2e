package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One order as its page shows it: what is to be done, on what terms, the clocks, the story, the
/// quote, and what may be done now.
public record OrderView(
    Facts facts,
    Phrase warranty,
    List<Clock> clocks,
    List<Line> story,
    List<Quote.Line> quote,
    Photos photos,
    List<Candidate> candidates,
    List<Step.Choice> steps) {

  /// What was said and where it stands. Name and telephone are masked unless asked for.
  public record Facts(
      WorkOrderId id,
      String number,
      OrderKind kind,
      OrderChannel channel,
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable String building,
      String reporter,
      String phone,
      String place,
      String fault,
      BuildingPart component,
      Sorting.Place situation,
      Sorting.Side side,
      Urgency urgency,
      Charge charge,
      @Nullable String complaint,
      @Nullable String reworkOf,
      Instant reportedAt,
      String recordedBy,
      String stage,
      Phrase stageLabel,
      @Nullable DepartmentId department,
      @Nullable String departmentName,
      @Nullable UUID worker,
      @Nullable String workerName,
      @Nullable Instant appointmentAt,
      @Nullable Instant waitingUntil,
      int quoteNumber,
      BigDecimal quoteTotal,
      Quote.State quoteState,
      BigDecimal amountDue,
      boolean paid,
      @Nullable Boolean satisfied,
      int round,
      @Nullable Instant endedAt) {}

  /// A promise with the words that explain its limit.
  public record Clock(Commitment commitment, Phrase holder, Phrase title, int page, Phrase why) {}

  /// @param late the line tells of a limit that was missed
  public record Line(Instant at, Phrase by, Phrase words, @Nullable String clause, boolean late) {}

  /// By the ids of their attachments.
  public record Photos(List<UUID> before, List<UUID> during, List<UUID> after) {}

  /// Whether the firm that owes the work has been told: its own clocks run from then (REP-04).
  public boolean notified() {
    return clocks.stream()
        .map(Clock::commitment)
        .anyMatch(
            each -> each.clause().equals("REP-04") && each.holder().role() == Role.DEPT_STAFF);
  }

  /// The promises that are still running.
  public List<Clock> running() {
    return clocks.stream().filter(each -> each.commitment().open()).toList();
  }
}
