package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Set;

/// Who of a department is on duty. Implemented as a bean by the module that keeps the roster; where
/// there is none, everybody active counts as on duty.
public interface OnDuty {

  /// Empty where the roster says nothing about that department and time: then everybody active
  /// counts.
  Set<StaffId> of(EstateId estate, DepartmentId department, Instant at);
}
