package io.jinzhi.consultation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who may sign for which office now: its holder, whom the holder delegated, or whom the board
/// named.
@Component
class Mandates {
  private final Delegations delegations;
  private final StaffRoll staff;

  Mandates(Delegations delegations, StaffRoll staff) {
    this.delegations = delegations;
    this.staff = staff;
  }

  /// How this actor would sign for the office; empty when it is not theirs.
  Optional<Hand> hand(Actor actor, Office office, Instant now) {
    if (actor.role() == office.role()) {
      return Optional.of(
          new Hand(actor.staff(), actor.name(), actor.staff(), actor.name(), null, now));
    }
    return delegations.live(actor.estate(), now).stream()
        .filter(each -> each.office() == office && each.deputy().equals(actor.staff()))
        .filter(each -> stillHeld(actor.estate(), each))
        .findFirst()
        .map(each -> signing(actor, each, now));
  }

  private static Hand signing(Actor actor, Delegation by, Instant now) {
    StaffId giver = by.giver();
    String name = by.giverName();
    return giver == null || name == null
        ? new Hand(actor.staff(), actor.name(), actor.staff(), actor.name(), null, now)
        : new Hand(actor.staff(), actor.name(), giver, name, by.id(), now);
  }

  /// Nobody delegates an office that they do not hold any more.
  private boolean stillHeld(EstateId estate, Delegation delegation) {
    StaffId giver = delegation.giver();
    if (giver == null) {
      return true;
    }
    StaffMember holder = staff.member(estate, giver);
    return holder.active() && holder.role() == delegation.office().role();
  }

  /// The offices that this actor can sign for now.
  Set<Office> offices(Actor actor, Instant now) {
    Set<Office> all = EnumSet.noneOf(Office.class);
    for (Office each : Office.values()) {
      if (actor.role() == each.role()) {
        all.add(each);
      }
    }
    if (actor.role() != Role.RESIDENT) {
      delegations.live(actor.estate(), now).stream()
          .filter(each -> each.deputy().equals(actor.staff()))
          .filter(each -> stillHeld(actor.estate(), each))
          .forEach(each -> all.add(each.office()));
    }
    return all;
  }

  /// Where to find them: the desk of the office and those who stand in.
  List<Desk> desks(EstateId estate, Office office, Instant now) {
    Set<Desk> desks =
        delegations.live(estate, now).stream()
            .filter(each -> each.office() == office && stillHeld(estate, each))
            .map(each -> staff.member(estate, each.deputy()))
            .map(each -> Desk.of(each.role(), each.department(), each.id()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Role role = office.role();
    if (role != null) {
      desks.add(Desk.of(role));
    }
    return List.copyOf(desks);
  }

  /// Whether there are people above who can decide: the board counts only when it has named them.
  boolean manned(Actor asker, Levels levels, Instant now) {
    long named =
        delegations.live(asker.estate(), now).stream()
            .filter(each -> each.office() == Office.BOARD)
            .map(Delegation::deputy)
            .filter(each -> !each.equals(asker.staff()))
            .distinct()
            .count();
    long needed =
        (levels.first() == Office.BOARD ? 1 : 0) + (levels.second() == Office.BOARD ? 1 : 0);
    return named >= needed;
  }
}
