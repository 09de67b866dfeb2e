package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffScreens.Card;
import io.jinzhi.web.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The form of a member of staff.
record StaffForm(
    @Nullable String name, @Nullable String phone, @Nullable Role role, @Nullable UUID department) {

  static Card blank(List<Department> departments) {
    return new Card(
        null,
        0,
        "",
        "",
        "",
        "",
        true,
        null,
        StaffScreens.roles(),
        StaffScreens.departments(departments));
  }

  static Card of(StaffMember member, @Nullable String username, List<Department> departments) {
    DepartmentId department = member.department();
    return new Card(
        member.id().value().toString(),
        member.version(),
        member.name(),
        member.phone() == null ? "" : member.phone(),
        member.role().name(),
        department == null ? "" : department.value().toString(),
        member.active(),
        username,
        StaffScreens.roles(),
        StaffScreens.departments(departments));
  }

  Post post() {
    if (role == null) {
      throw new Invalid("role", Phrase.of("请选择岗位", "Choose a role"));
    }
    return new Post(name == null ? "" : name, phone, role, StaffTables.department(department));
  }
}
