package io.jinzhi.violation;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One violation as its page shows it: what was seen, the clocks, the story, and what may be done
/// now.
///
/// @param appealDays in which they may object
public record ViolationView(
    Facts facts,
    State state,
    List<Clock> clocks,
    List<Line> story,
    int appealDays,
    List<ViolationStep.Choice> steps) {

  /// @param person masked unless asked for
  /// @param source the complaint or finding that it comes from
  public record Facts(
      java.util.UUID id,
      String number,
      ViolationType type,
      Offender offender,
      @Nullable String unitCode,
      @Nullable String person,
      String place,
      String rule,
      String what,
      boolean loss,
      boolean danger,
      ViolationGrade proposed,
      Instant foundAt,
      String recordedBy,
      @Nullable String source) {}

  /// Where it stands.
  ///
  /// @param until by when it has to be put right
  /// @param days that the notice gives; 0: at once
  public record State(
      String stage,
      Phrase label,
      @Nullable ViolationGrade severity,
      boolean up,
      boolean mediated,
      @Nullable Instant until,
      @Nullable String demand,
      int days,
      @Nullable Instant servedAt,
      @Nullable Instant objectUntil,
      String objection,
      boolean toCommittee,
      boolean toAuthority,
      boolean civil,
      boolean ownerTold,
      boolean ownerToTell,
      @Nullable Instant endedAt) {}

  /// A promise with who holds it.
  public record Clock(Commitment commitment, Phrase holder, Phrase title) {}

  /// @param late the line tells of a limit that was missed
  public record Line(Instant at, Phrase by, Phrase words, @Nullable String clause, boolean late) {}
}
