package io.jinzhi.commitment;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the running promises under a clause were kept.
///
/// @param holder only the promise of this role; null for whoever holds one
public record Proof(Clause clause, @Nullable Role holder, Phrase evidence) {

  public static Proof of(Clause clause, Phrase evidence) {
    return new Proof(clause, null, evidence);
  }

  @Nullable String holderName() {
    return holder == null ? null : holder.name();
  }

  /// One column of all proofs.
  static @Nullable String[] texts(List<Proof> proofs, Function<Proof, @Nullable String> text) {
    @Nullable String[] texts = new @Nullable String[proofs.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(proofs.get(i));
    }
    return texts;
  }
}
