package io.jinzhi.commitment;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// How the running promises under a clause were kept.
///
/// @param holder only the promise of this role; null for whoever holds one
public record Proof(Clause clause, @Nullable Role holder, Phrase evidence) {

  public static Proof of(Clause clause, Phrase evidence) {
    return new Proof(clause, null, evidence);
  }
}
