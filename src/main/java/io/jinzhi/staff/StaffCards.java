package io.jinzhi.staff;

import io.jinzhi.web.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A member of staff as pages and programs are shown them.
@Component
class StaffCards {
  private final StaffRoll roll;
  private final Accounts accounts;
  private final Cosigning cosigning;

  StaffCards(StaffRoll roll, Accounts accounts, Cosigning cosigning) {
    this.roll = roll;
    this.accounts = accounts;
    this.cosigning = cosigning;
  }

  StaffJson json(Actor actor, StaffId id) {
    StaffMember member = roll.member(actor.estate(), id);
    DepartmentId department = member.department();
    return new StaffJson(
        id.value(),
        member.version(),
        member.name(),
        member.phone(),
        member.role(),
        department == null ? null : department.value(),
        member.active(),
        username(actor, id),
        waits(actor, id));
  }

  @Nullable String username(Actor actor, StaffId id) {
    return accounts.ofStaff(actor.estate(), id).map(Accounts.OfStaff::username).orElse(null);
  }

  boolean waits(Actor actor, StaffId id) {
    return cosigning.waits(actor.estate(), id);
  }

  Outcome<StaffJson> outcome(Actor actor, UUID id) {
    return new Outcome<>("/staff/" + id, () -> json(actor, new StaffId(id)));
  }
}
