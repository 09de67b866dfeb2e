package io.jinzhi.roster;

import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Swaps and leave: a substitute is named, the director agrees, a day ahead (DUT-03). Nobody leaves
/// a shift on their own word.
@Service
public class ChangeDesk {
  private final Changes changes;
  private final Duties duties;
  private final RosterMonths months;
  private final RosterDesk roster;
  private final ChangeKeeping keeping;
  private final Ground ground;

  ChangeDesk(
      Changes changes,
      Duties duties,
      RosterMonths months,
      RosterDesk roster,
      ChangeKeeping keeping,
      Ground ground) {
    this.changes = changes;
    this.duties = duties;
    this.months = months;
    this.roster = roster;
    this.keeping = keeping;
    this.ground = ground;
  }

  @Component
  record Ground(Posts posts, StaffRoll staff, Handbook handbook, Numbers numbers) {}

  /// Asks for a substitute on one of the actor's own shifts.
  ///
  /// @param exchange the substitute's shift that the actor stands in return; null for leave
  /// @return the request's number
  /// @throws Refused `TOO_LATE` when the shift is less than a day away
  @Transactional
  public String ask(
      Actor actor,
      UUID dutyId,
      UUID substitute,
      @Nullable UUID exchange,
      String reason,
      Instant now) {
    Duty duty = own(actor, dutyId);
    var rule = ground.handbook().rule(actor.estate(), Clause.DUT_03, now);
    Duration ahead = Duration.ofDays(rule.number("duty.swap.days"));
    if (now.isAfter(duty.from().minus(ahead))) {
      throw new Refused(
          "TOO_LATE",
          Phrase.of(
                  "离接班不到 {0} 天，请直接找客服部长调班",
                  "Less than {0} day(s) ahead: ask the manager to change the roster")
              .with(ahead.toDays()));
    }
    Change change =
        new Change(
            ground.numbers().id(),
            ground.numbers().next(actor.estate(), DutyKind.CHANGE, now),
            duty.id(),
            duty.post(),
            duty.day(),
            duty.shift(),
            duty.from(),
            actor.staff(),
            substitute(actor, duty, substitute).id(),
            exchange,
            reason,
            now,
            Change.State.ASKED,
            null,
            null,
            null);
    possible(actor, change, duty, now);
    if (!changes.ask(actor.estate(), change)) {
      throw new Refused("ALREADY_ASKED", Phrase.of("这一班已经申请过，正等审批", "Asked already, waiting"));
    }
    keeping.asked(actor, change, rule, ahead, now);
    return change.number();
  }

  /// The director agrees: the roster is changed in the same breath.
  ///
  /// @throws Refused when it is decided or withdrawn already, or the substitute stands elsewhere
  @Transactional
  public void approve(Actor actor, String number, Instant now) {
    Change change = waiting(actor, number);
    Duty duty =
        duties
            .find(actor.estate(), change.duty())
            .filter(each -> each.person().equals(change.askedBy()))
            .orElseThrow(ChangeDesk::overtaken);
    if (!duty.from().isAfter(now)) {
      throw new Refused("PAST", Phrase.of("这一班已经开始", "The shift has begun"));
    }
    substitute(actor, duty, change.substitute().value());
    Duty back = exchanged(actor, change);
    List<RosterMonth> held =
        Stream.concat(Stream.of(duty), Stream.ofNullable(back))
            .map(each -> YearMonth.from(each.day()))
            .distinct()
            .sorted()
            .map(each -> months.hold(actor.estate(), each))
            .toList();
    possible(actor, change, duty, now);
    boolean given = duties.give(actor.estate(), duty, change.substitute());
    boolean taken = back == null || duties.give(actor.estate(), back, change.askedBy());
    if (!given || !taken) {
      throw overtaken();
    }
    changes.decide(actor.estate(), change, Change.State.APPROVED, actor.name(), "", now);
    keeping.approved(actor, change, held, now);
  }

  /// The director does not agree, and says why.
  @Transactional
  public void refuse(Actor actor, String number, String reason, Instant now) {
    Change change = waiting(actor, number);
    changes.decide(actor.estate(), change, Change.State.REFUSED, actor.name(), reason, now);
    keeping.refused(actor, change, reason, now);
  }

  /// Whoever asked takes it back.
  @Transactional
  public void withdraw(Actor actor, String number, Instant now) {
    Change change =
        changes
            .hold(actor.estate(), number)
            .filter(each -> each.askedBy().equals(actor.staff()))
            .orElseThrow(() -> new Missing("change " + number));
    stillWaiting(change);
    changes.decide(actor.estate(), change, Change.State.WITHDRAWN, actor.name(), "", now);
    keeping.withdrawn(actor, change, now);
  }

  private Duty own(Actor actor, UUID id) {
    return duties
        .find(actor.estate(), id)
        .filter(each -> each.person().equals(actor.staff()))
        .orElseThrow(() -> new Missing("duty"));
  }

  private StaffMember substitute(Actor actor, Duty duty, UUID person) {
    Post post = ground.posts().of(actor.estate(), duty.post());
    return ground.staff().members(actor.estate()).stream()
        .filter(each -> each.id().value().equals(person) && post.takes(each))
        .filter(each -> !each.id().equals(duty.person()))
        .findFirst()
        .orElseThrow(
            () ->
                new Invalid(
                    "substitute",
                    Phrase.of("请指定能在这个岗位当班的同事", "Name a colleague who may stand at this post")));
  }

  /// Neither stands elsewhere at that time, but for the shifts that change hands.
  private void possible(Actor actor, Change change, Duty duty, Instant now) {
    Duty back = exchanged(actor, change);
    List<UUID> both = new ArrayList<>(List.of(duty.id()));
    if (back != null) {
      if (!back.from().isAfter(now)) {
        throw new Refused("PAST", Phrase.of("要换的班已经开始", "The other shift has begun"));
      }
      both.add(back.id());
      roster.free(actor, change.askedBy(), back.from(), back.to(), both);
    }
    roster.free(actor, change.substitute(), duty.from(), duty.to(), both);
  }

  private @Nullable Duty exchanged(Actor actor, Change change) {
    UUID id = change.exchange();
    if (id == null) {
      return null;
    }
    StaffId owner = change.substitute();
    return duties
        .find(actor.estate(), id)
        .filter(each -> each.person().equals(owner) && each.post().equals(change.post()))
        .orElseThrow(
            () ->
                new Refused(
                    "NOT_THEIR_SHIFT",
                    Phrase.of("要换的班不是替班人的", "The other shift is not the substitute's")));
  }

  private Change waiting(Actor actor, String number) {
    Change change =
        changes.hold(actor.estate(), number).orElseThrow(() -> new Missing("change " + number));
    stillWaiting(change);
    return change;
  }

  private static void stillWaiting(Change change) {
    switch (change.state()) {
      case ASKED -> {}
      case APPROVED ->
          throw new Refused("ALREADY_APPROVED", Phrase.of("已经同意过了", "It was agreed already"));
      case REFUSED ->
          throw new Refused("ALREADY_REFUSED", Phrase.of("已经答复不同意", "It was refused already"));
      case WITHDRAWN ->
          throw new Refused("WITHDRAWN", Phrase.of("申请人已撤回", "Whoever asked took it back"));
    }
  }

  private static Refused overtaken() {
    return new Refused(
        "ROSTER_CHANGED",
        Phrase.of("值班表已有变动，这一班不再是申请人的", "The roster changed: the shift is not theirs any more"));
  }
}
