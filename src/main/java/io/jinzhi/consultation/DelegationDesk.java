package io.jinzhi.consultation;

import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// While a manager is away another signs in their place; the company office records whom the board
/// named. A deputy's signature counts for both: nobody has two parts in one request by it.
@Service
public class DelegationDesk {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Delegations delegations;
  private final StaffRoll staff;
  private final Ids ids;

  DelegationDesk(Delegations delegations, StaffRoll staff, Ids ids) {
    this.delegations = delegations;
    this.staff = staff;
    this.ids = ids;
  }

  /// @param reason why they are away; for the board, its resolution
  @Transactional
  public UUID delegate(
      Actor actor, UUID deputy, Instant from, Instant to, String reason, Instant now) {
    Office office = office(actor);
    StaffMember who =
        deputies(actor).stream()
            .filter(each -> each.id().value().equals(deputy))
            .findFirst()
            .orElseThrow(
                () ->
                    new Invalid(
                        "deputy", Phrase.of("请选择可以代理的负责人", "Choose a manager who can stand in")));
    Checks checks = new Checks();
    checks.that(to.isAfter(from) && to.isAfter(now), "to", Phrase.of("要晚于开始", "Later, please"));
    checks.that(
        Duration.between(from, to).compareTo(LONGEST) <= 0,
        "to",
        Phrase.of("最长一年", "A year at most"));
    checks.done();
    boolean board = office == Office.BOARD;
    StaffId giver = board ? null : actor.staff();
    var it =
        new Delegation(
            ids.next(),
            office,
            giver,
            board ? null : actor.name(),
            who.id(),
            who.name(),
            from.isBefore(now) ? now : from,
            to,
            reason,
            actor.name(),
            now,
            null,
            null);
    delegations.add(actor.estate(), it, actor);
    return it.id();
  }

  /// Who can stand in: those who decide elsewhere. Keepers, auditors and administrators never.
  List<StaffMember> deputies(Actor actor) {
    return staff.members(actor.estate()).stream()
        .filter(each -> each.active() && Sight.mayDecide(each.role()))
        .filter(each -> !each.id().equals(actor.staff()))
        .toList();
  }

  /// Back at work, or the board changed its mind.
  @Transactional
  public void end(Actor actor, UUID id, Instant now) {
    boolean own =
        delegations.find(actor.estate(), id).filter(each -> mine(actor, each)).isPresent();
    if (!own) {
      throw new Missing("delegation");
    }
    if (!delegations.end(actor.estate(), id, actor.name(), now)) {
      throw Refusal.DECIDED.asProblem();
    }
  }

  private static boolean mine(Actor actor, Delegation it) {
    return it.office() == Office.BOARD
        ? actor.is(Role.COMPANY_OFFICE)
        : actor.staff().equals(it.giver());
  }

  static Office office(Actor actor) {
    return actor.is(Role.COMPANY_OFFICE)
        ? Office.BOARD
        : Arrays.stream(Office.values())
            .filter(each -> each.role() == actor.role())
            .findFirst()
            .orElseThrow(() -> new Missing("office"));
  }

  /// @param mine whether the reader can end it now
  public record Line(Delegation it, boolean live, boolean mine) {}

  List<Line> lines(Actor actor, Instant now, int most) {
    return delegations.newest(actor.estate(), most).stream()
        .map(
            each ->
                new Line(
                    each,
                    each.live(now),
                    mine(actor, each) && each.ended() == null && !now.isAfter(each.to())))
        .toList();
  }
}
