package io.jinzhi.emergency;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;

/// Who commands at the place (EMG-04).
public record Commander(StaffId id, String name, Role role) {

  static Commander of(Actor actor) {
    return new Commander(actor.staff(), actor.name(), actor.role());
  }

  boolean is(Actor actor) {
    return id.equals(actor.staff());
  }

  /// Who is senior to whom where people stand together.
  static int rank(Role role) {
    return switch (role) {
      case GENERAL_MANAGER -> 5;
      case CENTRE_DIRECTOR -> 4;
      case CS_MANAGER -> 3;
      case DEPT_MANAGER -> 2;
      case FRONT_DESK, AMBASSADOR, DEPT_STAFF, COMPANY_OFFICE, ARCHIVE_KEEPER -> 1;
      case ADMIN, AUDITOR, RESIDENT -> 0;
    };
  }
}
