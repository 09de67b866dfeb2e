package io.jinzhi.chain;

import java.util.List;

/// What somebody outside holds of a chain: heads they were given earlier, and the keys they trust.
///
/// @param keys empty: those that stand in the home
record Witness(List<PublishedHeads.Head> heads, List<HeadKey.Known> keys) {
  static final Witness NONE = new Witness(List.of(), List.of());
}
