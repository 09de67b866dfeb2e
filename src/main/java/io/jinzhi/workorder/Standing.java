package io.jinzhi.workorder;

import org.jspecify.annotations.Nullable;

/// What changes in the life of an order.
///
/// @param notified the firm that owes warranty work has been told
/// @param satisfied what the resident said of the result; null before
/// @param round how often the department has been set to work, from 1
/// @param clocks rises whenever clocks run anew
record Standing(
    Stage stage,
    Charge charge,
    Quote quote,
    boolean notified,
    Danger danger,
    boolean paid,
    @Nullable Boolean satisfied,
    int round,
    int clocks) {

  /// A defect that endangers the building (REP-06).
  enum Danger {
    NONE,
    FOUND,
    REPORTED
  }

  static Standing recorded(Charge charge) {
    return new Standing(
        new Stage.Recorded(), charge, Quote.NONE, false, Danger.NONE, false, null, 1, 1);
  }

  Standing at(Stage next) {
    return new Standing(next, charge, quote, notified, danger, paid, satisfied, round, clocks);
  }

  Standing charged(Charge next) {
    return new Standing(stage, next, quote, notified, danger, paid, satisfied, round, clocks + 1);
  }

  Standing quoted(Quote next) {
    return new Standing(stage, charge, next, notified, danger, paid, satisfied, round, clocks);
  }

  Standing told() {
    return new Standing(stage, charge, quote, true, danger, paid, satisfied, round, clocks + 1);
  }

  Standing danger(Danger next) {
    return new Standing(stage, charge, quote, notified, next, paid, satisfied, round, clocks);
  }

  Standing settled() {
    return new Standing(stage, charge, quote, notified, danger, true, satisfied, round, clocks);
  }

  Standing judged(boolean satisfied) {
    return new Standing(stage, charge, quote, notified, danger, paid, satisfied, round, clocks);
  }

  Standing anew() {
    return new Standing(stage, charge, quote, notified, danger, paid, satisfied, round, clocks + 1);
  }

  Standing nextRound() {
    return new Standing(
        stage, charge, quote, notified, danger, paid, satisfied, round + 1, clocks + 1);
  }
}
