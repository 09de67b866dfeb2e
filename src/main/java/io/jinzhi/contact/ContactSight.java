package io.jinzhi.contact;

import io.jinzhi.search.Entry;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may see a contact: the centre's desks all of them, a department what was sent to it.
final class ContactSight {
  private static final Role[] ALL = {
    Role.FRONT_DESK,
    Role.AMBASSADOR,
    Role.CS_MANAGER,
    Role.CENTRE_DIRECTOR,
    Role.GENERAL_MANAGER,
    Role.AUDITOR
  };

  private ContactSight() {}

  static boolean all(Actor actor) {
    return actor.is(ALL);
  }

  static boolean may(Actor actor, Contact contact) {
    DepartmentId with = contact.department();
    return all(actor) || (with != null && with.equals(actor.department()));
  }

  static Set<Desk> desks(@Nullable DepartmentId department) {
    Set<Desk> desks = new HashSet<>(Entry.desks(ALL));
    if (department != null) {
      desks.add(Desk.of(Role.DEPT_MANAGER, department));
      desks.add(Desk.of(Role.DEPT_STAFF, department));
    }
    return desks;
  }
}
