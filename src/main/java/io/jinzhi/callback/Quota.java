package io.jinzhi.callback;

import java.time.LocalDate;

/// What is owed in a month and kind: a rate, the seed of its lot, and how far it has got.
///
/// @param month its first day
/// @param rate in percent, as it stood when the month began for this kind
/// @param clauseVersion of the clause that set the rate
/// @param seed the lot is drawn with; the same seed and the same services give the same lot
/// @param issued how many services were reported; their positions run from 1
/// @param completed how many of them still count
/// @param drawn how many are drawn by lot and still count
record Quota(
    LocalDate month,
    CallbackKind kind,
    int rate,
    int clauseVersion,
    long seed,
    int issued,
    int completed,
    int drawn) {

  /// How many have to be drawn by lot.
  int size() {
    return Draw.size(completed, rate);
  }
}
