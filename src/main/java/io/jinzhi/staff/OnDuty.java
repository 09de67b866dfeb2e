package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.Set;

/// Who is on duty. Implemented by the module that keeps the roster.
public interface OnDuty {

  /// Everybody on duty at that instant; empty where the roster says nothing.
  Set<StaffId> at(EstateId estate, Instant when);
}
