package io.jinzhi.vault;

import io.jinzhi.language.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How locked the vault is, for the page and for programs.
///
/// @param way what opens it
/// @param given how many shares were given since the start
/// @param splittable whether the key file can be split
/// @param share this person's share while the key is being split; never told to programs
/// @param confirmed who has typed theirs back
public record UnsealingView(
    boolean open,
    Phrase way,
    boolean asksShares,
    int given,
    boolean splittable,
    boolean splitting,
    @Nullable String share,
    List<Phrase> confirmed) {

  UnsealingView withoutShare() {
    return new UnsealingView(open, way, asksShares, given, splittable, splitting, null, confirmed);
  }
}
