package io.jinzhi.search;

/// How many were found, counted up to [#CAP].
///
/// @param more whether there are more than that
public record Count(int number, boolean more) {

  public static final int CAP = 500;

  static Count of(int counted) {
    return new Count(Math.min(counted, CAP), counted > CAP);
  }

  /// As it is shown: `37`, `500+`.
  @Override
  public String toString() {
    return more ? number + "+" : String.valueOf(number);
  }
}
