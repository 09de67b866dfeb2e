package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What checking the chain found.
///
/// @param sealed lines in the chain
/// @param waiting lines of the last minute, not sealed yet
/// @param heads published heads that were compared
/// @param broken what is wrong first; null: nothing is
/// @param at the link where it is wrong; 0 when nothing is
public record LogProof(long sealed, long waiting, int heads, @Nullable Phrase broken, long at) {

  public boolean holds() {
    return broken == null;
  }
}
