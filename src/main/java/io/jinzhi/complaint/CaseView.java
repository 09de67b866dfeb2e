package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One case as its page shows it: what was said, the clocks, the story, the papers, and what may be
/// done now.
public record CaseView(
    Facts facts,
    List<Clock> clocks,
    List<Line> story,
    List<Report> reports,
    List<Step.Choice> steps,
    List<Paper> papers) {

  /// What was said and where it stands. Name and contact are masked unless asked for.
  public record Facts(
      ComplaintId id,
      String number,
      Channel channel,
      @Nullable String externalNumber,
      @Nullable UnitId unit,
      @Nullable String unitCode,
      @Nullable PersonId person,
      String complainant,
      String contact,
      Instant toldAt,
      @Nullable String toldWhy,
      Instant acceptedAt,
      String eventTime,
      String eventPlace,
      @Nullable Phrase aboutDepartment,
      @Nullable String aboutPerson,
      @Nullable StaffId aboutStaff,
      String course,
      String demand,
      @Nullable Instant wantedBy,
      boolean laterAgreed,
      Grade proposed,
      Grade grade,
      @Nullable String gradeReason,
      boolean harmGoingOn,
      String stage,
      Phrase stageLabel,
      @Nullable DepartmentId department,
      @Nullable Phrase departmentName,
      @Nullable String assignedName,
      int round,
      boolean closed,
      int version) {}

  /// A promise with the words that explain its limit.
  public record Clock(Commitment commitment, Phrase holder, Phrase title, int page, Phrase why) {}

  /// @param late the line tells of a limit that was missed
  public record Line(Instant at, Phrase by, Phrase words, @Nullable String clause, boolean late) {}

  /// One report of the same matter.
  ///
  /// @param number of the case that it stands in: this one, or one before or after it
  public record Report(
      String number, Instant at, Channel channel, String complainant, String words, String by) {}

  public record Paper(Phrase name, String link) {}

  /// Minutes that each desk has held the case, in the order in which it came by.
  public List<Map.Entry<Phrase, Long>> held(Instant now) {
    Map<Phrase, Long> minutes = new LinkedHashMap<>();
    for (Clock each : clocks) {
      minutes.merge(each.holder(), each.commitment().held(now).toMinutes(), Math::max);
    }
    return List.copyOf(minutes.entrySet());
  }

  /// The promises that are still running.
  public List<Clock> running() {
    return clocks.stream().filter(each -> each.commitment().open()).toList();
  }
}
