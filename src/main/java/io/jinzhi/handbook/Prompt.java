package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;

/// What to mind at a moment, in a few words, and the clause that asks for it.
public record Prompt(Clause clause, Phrase words) {

  static Prompt of(Clause clause, String zh, String en) {
    return new Prompt(clause, Phrase.of(zh, en));
  }
}
