package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;

/// Who may see a case: the centre's customer service all of them, a department those that are with
/// it or about it, its staff those that they work on, auditors all, others none. Nobody sees one
/// that is about themselves.
final class Sight {

  private Sight() {}

  static boolean may(Actor actor, Complaint complaint) {
    if (actor.staff().equals(complaint.aboutStaff())) {
      return false;
    }
    return switch (actor.role()) {
      case FRONT_DESK, AMBASSADOR, CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER, AUDITOR -> true;
      case DEPT_MANAGER ->
          actor.department() != null
              && (actor.department().equals(complaint.department())
                  || actor.department().equals(complaint.about()));
      case DEPT_STAFF -> actor.staff().equals(complaint.standing().assigned());
      case COMPANY_OFFICE, ARCHIVE_KEEPER, ADMIN, RESIDENT -> false;
    };
  }
}
