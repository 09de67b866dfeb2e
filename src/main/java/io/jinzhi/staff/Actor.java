package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import org.jspecify.annotations.Nullable;

/// Who is doing it: handed to every use case. Controllers take it as a parameter.
///
/// @param department null for those who belong to the whole centre
public record Actor(
    EstateId estate, StaffId staff, String name, Role role, @Nullable DepartmentId department) {

  public boolean is(Role... roles) {
    for (Role each : roles) {
      if (each == role) {
        return true;
      }
    }
    return false;
  }
}
