package io.jinzhi.chain;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What checking a chain found.
///
/// @param sealed rows in the chain
/// @param waiting rows of the last minute, not sealed yet
/// @param heads published heads that were compared
/// @param broken what is wrong first; null: nothing is
/// @param at the link where it is wrong; 0 when nothing is
public record ChainProof(long sealed, long waiting, int heads, @Nullable Phrase broken, long at) {

  public boolean holds() {
    return broken == null;
  }
}
