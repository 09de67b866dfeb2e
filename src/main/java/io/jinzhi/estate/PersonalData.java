package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import java.util.List;

/// What a module holds about a person, contributed as a bean: told to that person when they ask,
/// in clear, with everybody else masked (PII-09).
public interface PersonalData {

  /// @param text what it is, in the words in which it is kept
  record Item(String number, String day, String text) {}

  /// @param keptBecause why it must be kept for now, when the person asks to have it erased
  record Held(Phrase title, Phrase keptBecause, List<Item> items) {}

  /// From top to bottom.
  int order();

  /// The latest first.
  Held of(EstateId estate, PersonId person);
}
