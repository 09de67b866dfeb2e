package io.jinzhi.complaint;

import io.jinzhi.staff.StaffId;
import org.jspecify.annotations.Nullable;

/// What changes of a case while it is worked on.
///
/// @param assigned who works on it in the department
/// @param returnLogged the desk has logged the returned form (CMP-28)
/// @param round how often the department has been set to work, from 1 (T-18)
/// @param clocks rises with each round and each change of grade: clocks run anew
/// @param repliesFixed how often a next reply was agreed (CMP-42)
record Standing(
    Grade grade,
    Harm harm,
    Stage stage,
    @Nullable StaffId assigned,
    boolean returnLogged,
    int round,
    int clocks,
    int repliesFixed) {

  /// As it is registered.
  static Standing at(Grade grade, Harm harm) {
    return new Standing(grade, harm, new Stage.Registered(), null, false, 1, 1, 0);
  }

  Standing at(Stage next) {
    return new Standing(grade, harm, next, assigned, returnLogged, round, clocks, repliesFixed);
  }

  Standing assignedTo(@Nullable StaffId to) {
    return new Standing(grade, harm, stage, to, returnLogged, round, clocks, repliesFixed);
  }

  Standing returnLogged(boolean logged) {
    return new Standing(grade, harm, stage, assigned, logged, round, clocks, repliesFixed);
  }

  Standing harmStopped() {
    return new Standing(
        grade, Harm.STOPPED, stage, assigned, returnLogged, round, clocks, repliesFixed);
  }

  Standing graded(Grade to) {
    return new Standing(to, harm, stage, assigned, returnLogged, round, clocks + 1, repliesFixed);
  }

  Standing nextRound() {
    return new Standing(
        grade, harm, stage, assigned, returnLogged, round + 1, clocks + 1, repliesFixed);
  }

  Standing oneMoreReplyFixed() {
    return new Standing(
        grade, harm, stage, assigned, returnLogged, round, clocks, repliesFixed + 1);
  }
}
