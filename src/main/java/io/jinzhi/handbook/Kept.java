package io.jinzhi.handbook;

/// How well a clause was kept in a period, counted in promises.
///
/// @param made all that were begun in the period; the other figures are parts of it
/// @param keptLate kept, but after the limit
/// @param open not kept yet, and not late
/// @param broken late and still not kept
public record Kept(int made, int keptInTime, int keptLate, int open, int broken) {

  /// Of those that are decided, how many per cent were in time; 100 while none is decided.
  public int rate() {
    int decided = keptInTime + keptLate + broken;
    return decided == 0 ? 100 : (int) (100L * keptInTime / decided);
  }

  public boolean isDecided() {
    return keptInTime + keptLate + broken > 0;
  }
}
