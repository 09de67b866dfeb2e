package io.jinzhi.practice;

import io.jinzhi.complaint.Answers;
import io.jinzhi.staff.DepartmentId;

/// What somebody complains about, and how it is put right.
///
/// @param harm harm is being done right now
/// @param stop how that is stopped
record Trouble(
    DepartmentId department,
    String place,
    String what,
    String course,
    String demand,
    Answers answers,
    boolean harm,
    String measures,
    String process,
    String result,
    String stop) {

  Trouble graded(Answers other, boolean harm) {
    return new Trouble(
        department, place, what, course, demand, other, harm, measures, process, result, stop);
  }

  boolean minor() {
    return !answers.serious() && !answers.repeated() && !answers.fault();
  }

  boolean major() {
    return answers.serious() || answers.repeated();
  }
}
