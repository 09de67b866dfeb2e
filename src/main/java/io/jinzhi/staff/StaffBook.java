package io.jinzhi.staff;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everybody of one estate, as read at one moment. A centre has tens of colleagues, so the whole
/// book is read at once and asked often.
record StaffBook(
    List<Department> departments, List<StaffMember> members, Map<StaffId, StaffMember> byId) {

  static StaffBook of(List<Department> departments, List<StaffMember> members) {
    return new StaffBook(
        departments,
        members,
        members.stream().collect(Collectors.toMap(StaffMember::id, Function.identity())));
  }

  @Nullable Department department(@Nullable DepartmentId id) {
    for (Department each : departments) {
      if (each.id().equals(id)) {
        return each;
      }
    }
    return null;
  }

  List<StaffMember> atDesk(Desk desk) {
    return members.stream().filter(each -> each.active() && each.sitsAt(desk)).toList();
  }
}
