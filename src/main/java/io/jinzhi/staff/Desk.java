package io.jinzhi.staff;

import org.jspecify.annotations.Nullable;

/// Whoever holds a promise: everybody of a role, those of a role in one department, or one person.
///
/// @param department narrows the desk to one department
/// @param person narrows the desk to one member of staff
public record Desk(Role role, @Nullable DepartmentId department, @Nullable StaffId person) {

  public static Desk of(Role role) {
    return new Desk(role, null, null);
  }

  public static Desk of(Role role, DepartmentId department) {
    return new Desk(role, department, null);
  }

  public static Desk of(Role role, @Nullable DepartmentId department, StaffId person) {
    return new Desk(role, department, person);
  }

  /// The desk that takes over; null where nobody is above.
  public @Nullable Desk superior() {
    Role up = role.superior();
    if (up == null) {
      return null;
    }
    return up == Role.DEPT_MANAGER ? new Desk(up, department, null) : Desk.of(up);
  }

  /// Whether this actor sits at the desk.
  public boolean seats(Actor actor) {
    if (person != null) {
      return person.equals(actor.staff());
    }
    return role == actor.role() && (department == null || department.equals(actor.department()));
  }
}
