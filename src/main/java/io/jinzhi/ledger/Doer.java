package io.jinzhi.ledger;

import io.jinzhi.estate.PersonId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did it: somebody of the staff, a resident, or the program by itself.
///
/// @param id of the member of staff or the person; null for the program
/// @param department of the member of staff at that moment
public record Doer(Kind kind, @Nullable UUID id, String name, @Nullable DepartmentId department) {

  /// Where they come from.
  public enum Kind {
    STAFF,
    RESIDENT,
    PROGRAM
  }

  public static final Doer PROGRAM = new Doer(Kind.PROGRAM, null, "系统", null);

  public static Doer of(Actor actor) {
    return new Doer(Kind.STAFF, actor.staff().value(), actor.name(), actor.department());
  }

  public static Doer resident(PersonId person, String name) {
    return new Doer(Kind.RESIDENT, person.value(), name, null);
  }

  /// Null for somebody who does not work here.
  public @Nullable StaffId staff() {
    return kind == Kind.STAFF && id != null ? new StaffId(id) : null;
  }
}
