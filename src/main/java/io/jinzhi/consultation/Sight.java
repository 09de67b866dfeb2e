package io.jinzhi.consultation;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who may see a request: whoever has a part in it, the levels that decide and whoever stands in
/// for them, auditors all; the keeper from the approval on; the owner while asked for consent.
/// Others meet the same 404 as for a number that does not exist.
@Component
class Sight {
  private final Mandates mandates;
  private final OwnFiles own;

  Sight(Mandates mandates, OwnFiles own) {
    this.mandates = mandates;
    this.own = own;
  }

  boolean may(Actor actor, Consultation it, Instant now) {
    if (actor.staff().equals(it.asker().by()) || actor.staff().equals(it.asker().suggestedBy())) {
      return true;
    }
    return switch (actor.role()) {
      case CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER, AUDITOR -> true;
      case ARCHIVE_KEEPER -> it.standing().second() != null;
      case RESIDENT ->
          it.standing().consent() != Consent.NOT_NEEDED && own.owns(actor, it.file().id());
      case FRONT_DESK, DEPT_STAFF, DEPT_MANAGER, COMPANY_OFFICE ->
          beside(actor, it) || standsIn(actor, it, now);
      case AMBASSADOR, ADMIN -> false;
    };
  }

  private static boolean beside(Actor actor, Consultation it) {
    Room room = it.standing().room();
    return room != null && actor.staff().equals(room.companion());
  }

  private boolean standsIn(Actor actor, Consultation it, Instant now) {
    if (!mayDecide(actor.role())) {
      return false;
    }
    Set<Office> offices = mandates.offices(actor, now);
    return offices.contains(it.levels().first()) || offices.contains(it.levels().second());
  }

  /// Whoever can be a deputy.
  static boolean mayDecide(Role role) {
    return switch (role) {
      case DEPT_MANAGER, CS_MANAGER, CENTRE_DIRECTOR, GENERAL_MANAGER -> true;
      case FRONT_DESK,
          AMBASSADOR,
          DEPT_STAFF,
          COMPANY_OFFICE,
          ARCHIVE_KEEPER,
          ADMIN,
          AUDITOR,
          RESIDENT ->
          false;
    };
  }
}
