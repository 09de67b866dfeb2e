package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;

/// Who may see an order: the centre's customer service and its leaders all of them, a department
/// and its staff those that are with it, auditors all, others none.
final class Sight {

  private Sight() {}

  static boolean may(Actor actor, WorkOrder order) {
    return switch (actor.role()) {
      case FRONT_DESK, AMBASSADOR, CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER, AUDITOR -> true;
      case DEPT_MANAGER, DEPT_STAFF ->
          actor.department() != null && actor.department().equals(order.department());
      case COMPANY_OFFICE, ARCHIVE_KEEPER, ADMIN, RESIDENT -> false;
    };
  }
}
