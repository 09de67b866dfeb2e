package io.jinzhi.dutylog;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines of a day.
///
/// @param kind null: all kinds
/// @param text words that the line holds, literally; null: all
/// @param hidden leaves out what is about this member of staff; null: nothing
/// @param department only lines of this department or written by `reader`; null: the whole centre
public record LogFilter(
    @Nullable Kind kind,
    @Nullable String text,
    @Nullable UUID department,
    @Nullable UUID reader,
    @Nullable UUID hidden) {

  public static final LogFilter ALL = new LogFilter(null, null, null, null, null);

  /// What this actor may see: heads of departments see their department's lines.
  public static LogFilter of(Actor actor, @Nullable Kind kind, @Nullable String text) {
    String words = text == null || text.isBlank() ? null : text.strip();
    if (!actor.is(Role.DEPT_MANAGER)) {
      return new LogFilter(kind, words, null, null, actor.staff().value());
    }
    var department = actor.department();
    UUID own = department == null ? actor.staff().value() : department.value();
    return new LogFilter(kind, words, own, actor.staff().value(), actor.staff().value());
  }
}
