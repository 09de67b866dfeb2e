package io.jinzhi.consultation;

import io.jinzhi.archive.Entry;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An owner's own file: its papers by name, and who looked into it.
public record OwnView(String number, String unit, List<Entry> papers, List<Look> looks) {

  /// Somebody saw something of the file.
  ///
  /// @param request the number of the request that it was done under
  public record Look(
      Instant at,
      String by,
      Phrase act,
      @Nullable Integer page,
      Phrase why,
      @Nullable String request) {}
}
