package io.jinzhi.callback;

import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be done with the form of a callback, from the collecting to the review. Each call is
/// one transaction.
///
/// Every call may be refused with [io.jinzhi.web.Refused] and the reason in words, and answers
/// [Missing] when the estate has no such callback, or not for this actor.
@Service
public class CallbackDesk {
  private final Callbacks callbacks;
  private final Attempts attempts;
  private final Keeping keeping;
  private final Reviewing reviewing;
  private final Telling telling;
  private final Around around;

  CallbackDesk(
      Callbacks callbacks,
      Attempts attempts,
      Keeping keeping,
      Reviewing reviewing,
      Telling telling,
      Around around) {
    this.callbacks = callbacks;
    this.attempts = attempts;
    this.keeping = keeping;
    this.reviewing = reviewing;
    this.telling = telling;
    this.around = around;
  }

  /// What a step touches beside the form.
  @Component
  record Around(Ending ending, Windows windows, Handbook handbook, StaffRoll staff) {}

  /// The manager names who makes it (CBK-17); a form that somebody holds is taken from them.
  @Transactional
  public void assign(Actor actor, String number, StaffId to, Instant now) {
    Callback held = hold(actor, number, CallbackStep.ASSIGN, now);
    StaffMember member = around.staff().member(actor.estate(), to);
    Actor caller = around.staff().actor(actor.estate(), to);
    boolean fits = held.holders().stream().anyMatch(each -> each.seats(caller));
    if (!member.active() || !fits) {
      throw new Invalid("staff", Phrase.of("不是这次回访的岗位", "Not of the desk that makes it"));
    }
    callbacks.assign(held, actor.estate(), to, member.name());
    Phrase words =
        Phrase.of("指派 {0} 回访 {1}", "{0} is to call back on {1}")
            .with(member.name(), held.source().number());
    telling.log(actor, held, words, null, now);
    telling.assigned(actor.estate(), held, Desk.of(member.role(), member.department(), to), now);
  }

  /// Signs for the form before the callback (CBK-18).
  @Transactional
  public void collect(Actor actor, String number, Signature signature, Instant now) {
    Callback held = hold(actor, number, CallbackStep.COLLECT, now);
    callbacks.collect(held, actor, now);
    telling.log(actor, held, Phrase.of("领取回访记录表", "Signed for the callback form"), signature, now);
  }

  /// Notes a try in vain. After three on two days, or when the resident has moved out, the lot
  /// gives another one in its place and the original is noted (T-19).
  @Transactional
  public void attempt(
      Actor actor, String number, AttemptOutcome outcome, String detail, Instant now) {
    Callback held = hold(actor, number, CallbackStep.TRY, now);
    List<Attempts.Attempt> before = attempts.of(actor.estate(), held.id());
    LocalDate day = around.windows().days(actor.estate()).day(now);
    attempts.add(
        actor.estate(),
        held.id(),
        new Attempts.Attempt(before.size() + 1, now, day, actor.name(), outcome, detail));
    Phrase words =
        Phrase.of("第 {0} 次未联系上：{1}", "Try {0} in vain: {1}")
            .with(before.size() + 1, outcome.label());
    telling.log(actor, held, words, null, now);
    if (outcome == AttemptOutcome.MOVED_OUT) {
      around.ending().replace(actor.estate(), held, outcome.label(), now);
      return;
    }
    var rule = around.handbook().rule(actor.estate(), Clause.CBK_19, held.drawn());
    long days =
        before.stream()
                .map(Attempts.Attempt::day)
                .filter(each -> !each.equals(day))
                .distinct()
                .count()
            + 1;
    if (before.size() + 1 >= rule.number("callback.tries")
        && days >= rule.number("callback.tries.days")) {
      Phrase why =
          Phrase.of("{0} 天内 {1} 次联系不上", "Not reached in {1} tries on {0} days")
              .with(days, before.size() + 1);
      around.ending().replace(actor.estate(), held, why, now);
    }
  }

  /// Takes down what the resident said: the five points (CBK-16), how they were asked and how they
  /// confirmed it (CBK-20, CBK-21).
  @Transactional
  public void record(Actor actor, String number, CallbackRecord record, Instant now) {
    Callback held = hold(actor, number, CallbackStep.RECORD, now);
    callbacks.make(held, record, actor, now);
    telling.log(actor, held, CallbackWords.of(held, record), null, now);
    keeping.made(actor, held, record, now);
    if (held.needsTwo()) {
      Callback.Collected collected = held.collected();
      held.holders().stream()
          .filter(each -> collected != null && each.role() != collected.role())
          .forEach(each -> telling.countersignatureWanted(actor.estate(), held, each, now));
    }
  }

  /// The second of two callers signs (CBK-14).
  @Transactional
  public void countersign(Actor actor, String number, Signature signature, Instant now) {
    Callback held = hold(actor, number, CallbackStep.COUNTERSIGN, now);
    callbacks.countersign(held, actor, now);
    telling.log(actor, held, Phrase.of("联合回访会签", "Signed the joint callback"), signature, now);
    keeping.countersigned(actor, held, now);
  }

  /// The form goes back to customer service (CBK-23); the callback's clock stops (T-14).
  @Transactional
  public void giveBack(Actor actor, String number, Signature signature, Instant now) {
    Callback held = hold(actor, number, CallbackStep.RETURN, now);
    callbacks.giveBack(held, actor, now);
    telling.log(
        actor, held, Phrase.of("回访记录表签名交回", "Signed and returned the form"), signature, now);
    keeping.returned(actor, held, now);
    telling.returned(actor.estate(), held, now);
  }

  /// Reviews the form and gives an opinion (CBK-24). Unqualified: the director is told and it is
  /// handled as a complaint (CBK-25).
  ///
  /// @return the number of that complaint; empty when it is qualified
  @Transactional
  public String audit(Actor actor, String number, boolean qualified, String opinion, Instant now) {
    Callback held = hold(actor, number, CallbackStep.AUDIT, now);
    return reviewing.audit(actor, held, qualified, opinion, now);
  }

  /// The director's opinion on an unqualified one (CBK-25).
  @Transactional
  public void direct(Actor actor, String number, String words, Instant now) {
    Callback held = hold(actor, number, CallbackStep.DIRECT, now);
    reviewing.direct(actor, held, words, now);
  }

  /// Whether this colleague has signed for the form and still holds it.
  @Transactional(readOnly = true)
  public boolean holds(Actor actor, String number) {
    return callbacks
        .find(actor, number)
        .map(Callback::collected)
        .filter(each -> each.by().equals(actor.staff()))
        .isPresent();
  }

  private Callback hold(Actor actor, String number, CallbackStep step, Instant now) {
    Callback held =
        callbacks
            .hold(actor, number)
            .filter(each -> may(actor, each))
            .orElseThrow(() -> new Missing("callback " + number));
    step.check(held, actor, now);
    return held;
  }

  /// A department sees those that its head makes together with an ambassador.
  static boolean may(Actor actor, Callback callback) {
    return !actor.is(Role.DEPT_MANAGER)
        || (callback.joint()
            && callback.department() != null
            && callback.department().equals(actor.department()));
  }
}
