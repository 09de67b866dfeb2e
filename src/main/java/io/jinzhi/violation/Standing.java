package io.jinzhi.violation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may change of a violation.
///
/// @param severity null before it is classified
/// @param up it is the director's to classify
/// @param mediated a mediation was tried (VIO-11)
/// @param ownerTold the owner knows what the tenant did (VIO-14)
/// @param round counts the attempts: each starts clocks of its own
record Standing(
    Stage stage,
    @Nullable ViolationGrade severity,
    boolean up,
    boolean mediated,
    Notice notice,
    Reports reports,
    boolean ownerTold,
    int round) {

  /// The notice: what it demands, within how many days (none: at once), and how it fared.
  record Notice(
      @Nullable String demand, int days, @Nullable Instant servedAt, Objection objection) {
    static final Notice NONE = new Notice(null, 0, null, Objection.NONE);
  }

  enum Objection {
    NONE,
    OPEN,
    REJECTED,
    UPHELD
  }

  record Reports(boolean committee, boolean authority, boolean civil) {
    static final Reports NONE = new Reports(false, false, false);

    boolean complete() {
      return committee && authority;
    }

    Reports and(ReportTo to) {
      return new Reports(
          committee || to == ReportTo.COMMITTEE, authority || to == ReportTo.AUTHORITY, civil);
    }
  }

  static Standing recorded(boolean up) {
    return new Standing(new Stage.Recorded(), null, up, false, Notice.NONE, Reports.NONE, false, 1);
  }

  Standing at(Stage next) {
    return new Standing(next, severity, up, mediated, notice, reports, ownerTold, round);
  }

  /// A further attempt.
  Standing again(Stage next) {
    return new Standing(next, severity, up, mediated, notice, reports, ownerTold, round + 1);
  }

  Standing judged(ViolationGrade as) {
    return new Standing(
        stage, as, up || as == ViolationGrade.SERIOUS, mediated, notice, reports, ownerTold, round);
  }

  Standing passedUp() {
    return new Standing(stage, severity, true, mediated, notice, reports, ownerTold, round);
  }

  Standing talked(Talk.How how) {
    return new Standing(
        stage,
        severity,
        up,
        mediated || how == Talk.How.MEDIATION,
        notice,
        reports,
        ownerTold,
        round);
  }

  Standing with(Notice next) {
    return new Standing(stage, severity, up, mediated, next, reports, ownerTold, round);
  }

  Standing with(Reports next) {
    return new Standing(stage, severity, up, mediated, notice, next, ownerTold, round);
  }

  Standing told() {
    return new Standing(stage, severity, up, mediated, notice, reports, true, round);
  }
}
