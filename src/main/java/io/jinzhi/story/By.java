package io.jinzhi.story;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did it; the program itself has a name but no id.
public record By(@Nullable UUID id, String name, @Nullable String role) {
  public static final By PROGRAM = new By(null, "系统", null);

  public static By of(Actor actor) {
    return new By(actor.staff().value(), actor.name(), actor.role().name());
  }

  /// The program's name in the reader's language; a person's as it is.
  public Phrase label() {
    return name.equals(PROGRAM.name) ? Phrase.of(name, "The system") : Phrase.of(name, name);
  }
}
