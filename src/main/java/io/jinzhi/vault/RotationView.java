package io.jinzhi.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changes of key of an estate, for the page and for programs.
///
/// @param running null while none runs
/// @param lockedSince since when the keeper is locked out of the archive; null while not
public record RotationView(
    boolean open,
    @Nullable Line running,
    List<Owed> owed,
    List<Line> ended,
    @Nullable Instant lockedSince) {

  /// @param from the number of the key that was replaced
  /// @param ended null while it runs
  public record Line(
      int from,
      int to,
      long files,
      long done,
      long unreadable,
      Instant started,
      String by,
      @Nullable Instant ended) {

    public long percent() {
      return files == 0 ? 100 : 100 * done / files;
    }
  }

  /// @param opens from when on a change counts for the month
  public record Owed(String month, Instant opens, Instant due) {}
}
