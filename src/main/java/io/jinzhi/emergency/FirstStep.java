package io.jinzhi.emergency;

import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import org.jspecify.annotations.Nullable;

/// One of the first steps of a kind.
///
/// @param who whose it is at the place
/// @param after to be done when it is past
/// @param holder whose promise under the clause it keeps; null where it keeps none, or all
/// @param keeps whether ticking it keeps a promise under the clause
public record FirstStep(
    String code,
    Phrase words,
    Phrase who,
    Clause clause,
    boolean after,
    boolean keeps,
    @Nullable Role holder) {

  static FirstStep step(Clause clause, String code, Phrase who, String zh, String en) {
    return new FirstStep(code, Phrase.of(zh, en), who, clause, false, false, null);
  }

  FirstStep keeping(@Nullable Role whose) {
    return new FirstStep(code, words, who, clause, after, true, whose);
  }

  FirstStep afterwards() {
    return new FirstStep(code, words, who, clause, true, keeps, holder);
  }
}
