package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What has to be staffed: a desk, a gate, a team, somebody on call.
///
/// @param roles who may stand here; the first of them answers for the post
/// @param roundTheClock whether its shifts must cover the whole day (DUT-01)
/// @param handsOverSince from when on each shift gives over to the next in writing; null: never
public record Post(
    UUID id,
    String code,
    Phrase name,
    List<Role> roles,
    @Nullable DepartmentId department,
    boolean roundTheClock,
    @Nullable Instant handsOverSince) {

  /// The desk that answers for the post.
  Desk desk() {
    return new Desk(roles.getFirst(), department, null);
  }

  boolean takes(StaffMember member) {
    return member.active()
        && roles.contains(member.role())
        && (department == null || department.equals(member.department()));
  }

  /// Whether the actor arranges its roster: the manager and the director each post, the head of a
  /// department their own.
  boolean arrangedBy(Actor actor) {
    return actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)
        || (actor.is(Role.DEPT_MANAGER)
            && department != null
            && department.equals(actor.department()));
  }

  /// Whether the actor works at the post, or leads it.
  boolean concerns(Actor actor) {
    return arrangedBy(actor)
        || (roles.contains(actor.role())
            && (department == null || department.equals(actor.department())));
  }
}
