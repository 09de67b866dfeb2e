package io.jinzhi.complaint;

import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import org.jspecify.annotations.Nullable;

/// Nobody deals with a complaint about themselves.
final class Conflict {

  private Conflict() {}

  /// Why the case cannot go where it would go next; null when nothing speaks against it.
  static @Nullable Refusal of(Complaint next, StaffRoll staff) {
    StaffId about = next.aboutStaff();
    if (about == null) {
      return null;
    }
    if (about.equals(next.standing().assigned())) {
      return Refusal.ABOUT_THEM;
    }
    if (next.stage() instanceof Stage.Dispatched(var to)) {
      var heads = staff.atDesk(next.estate(), Desk.of(Role.DEPT_MANAGER, to));
      if (!heads.isEmpty() && heads.stream().allMatch(each -> each.id().equals(about))) {
        return Refusal.ABOUT_ITS_HEAD;
      }
    }
    return null;
  }
}
