package io.jinzhi.keyring;

import io.jinzhi.commitment.Subject;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An emergency entry into a home without its owner (KEY-14).
///
/// @param leader the shift leader who was there
/// @param people the others who went in
/// @param witness from the police or the residents' committee, or why nobody could come
/// @param left null while somebody is inside
public record Entry(
    UUID id,
    String number,
    Danger kind,
    String unitCode,
    String danger,
    String leader,
    List<Person> people,
    String witness,
    Instant ownerCalledAt,
    String ownerCalled,
    Instant enteredAt,
    String by,
    @Nullable Left left,
    @Nullable Told told) {

  /// What allows it (民法典 182).
  public enum Danger {
    FIRE("火情", "Fire"),
    LEAK("漏水", "Leak"),
    GAS("燃气", "Gas"),
    LIFE("人命", "Life");

    private final Phrase label;

    Danger(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// @param as in what capacity, such as 秩序维护 or 邻居
  public record Person(String name, String as) {}

  /// @param done what was done inside
  /// @param items what was seen, moved or taken out
  /// @param film where the film is kept
  /// @param secured how the home was closed again
  public record Left(Instant at, String done, String items, String film, String secured) {}

  public record Told(Instant at, String how, String by) {}

  Subject subject() {
    return new Subject(KeyKind.ENTRY.subject(), id, number);
  }
}
