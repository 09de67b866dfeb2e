package io.jinzhi.staff;

import org.jspecify.annotations.Nullable;

/// Somebody who works here, or did.
///
/// @param pinyin the letters of the name, in full and as initials: `zhangxiaoming zxm`
/// @param department null for those who belong to the whole centre
/// @param active false once they have left; their name stays on what they signed
public record StaffMember(
    StaffId id,
    String name,
    String pinyin,
    @Nullable String phone,
    Role role,
    @Nullable DepartmentId department,
    boolean active,
    int version) {

  boolean sitsAt(Desk desk) {
    if (desk.person() != null) {
      return desk.person().equals(id);
    }
    return desk.role() == role
        && (desk.department() == null || desk.department().equals(department));
  }
}
