package io.jinzhi.keyring;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import io.jinzhi.workorder.WorkOrderCompleted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lost keys (KEY-11): reported at once, the lock changed, the owner told, the actual price
/// settled.
@Service
public class LossDesk {
  private final Keys keys;
  private final Losses losses;
  private final Loans loans;
  private final LoanClocks clocks;
  private final KeyFollowing following;
  private final Ground ground;

  LossDesk(
      Keys keys,
      Losses losses,
      Loans loans,
      LoanClocks clocks,
      KeyFollowing following,
      Ground ground) {
    this.keys = keys;
    this.losses = losses;
    this.loans = loans;
    this.clocks = clocks;
    this.following = following;
    this.ground = ground;
  }

  @Component
  record Ground(
      Commitments commitments, Handbook handbook, KeyNumbers numbers, LockOrders orders) {}

  /// @return the number of the report
  @Transactional
  public String report(Actor actor, String code, String how, Loss.Payer payer, Instant now) {
    Key key = keys.hold(actor.estate(), code).orElseThrow(() -> new Missing("key " + code)).here();
    if (key.state() == KeyState.LOST) {
      throw new Refused("KEY_LOST", Phrase.of("已经报过遗失", "It is reported lost already"));
    }
    Loan loan = loans.open(actor.estate(), key.id()).orElse(null);
    String number = ground.numbers().next(actor.estate(), KeyKind.LOSS, now);
    Loss loss =
        new Loss(
            ground.numbers().id(),
            number,
            key.id(),
            code,
            key.owned(),
            loan == null ? null : loan.number(),
            how,
            payer,
            now,
            actor.name(),
            ground.orders().open(actor, key, now),
            null,
            null,
            null,
            null,
            null,
            null);
    losses.add(actor.estate(), loss, loan == null ? null : loan.id());
    keys.change(key.in(KeyState.LOST));
    if (loan != null) {
      loans.lost(loan, now);
      clocks.lost(
          loan, Phrase.of("按遗失处理 {0}", "dealt with as lost, {0}").with(number), actor.name(), now);
    }
    promise(actor, loss, now);
    following.happened(actor, key, new KeyEvent.Lost(number, how), now);
    following.tell(
        actor.estate(),
        List.of(Role.CS_MANAGER, Role.CENTRE_DIRECTOR),
        Notice.Kind.ALERT,
        Clause.KEY_11,
        number,
        KeyKind.LOSS.link(number),
        Phrase.of("钥匙 {0} 遗失：{1}", "Key {0} is lost: {1}").with(code, how),
        now);
    return number;
  }

  private void promise(Actor actor, Loss loss, Instant now) {
    Rule rule = ground.handbook().rule(actor.estate(), Clause.KEY_11, now);
    Instant limit = now.plus(Duration.ofHours(rule.number("key.lost.lock.hours")));
    Instant midnight = ground.numbers().deadlines(actor.estate()).endOfDay(now);
    List<Promise> promises = new ArrayList<>();
    promises.add(
        new Promise(
            rule,
            Desk.of(Role.CS_MANAGER),
            1,
            now,
            // The same day is the aim, the hours are the limit.
            new Deadline(midnight.isBefore(limit) ? midnight : limit, limit)));
    if (loss.owned()) {
      Instant told = now.plus(Duration.ofMinutes(rule.number("key.lost.owner.minutes")));
      promises.add(new Promise(rule, Desk.of(Role.FRONT_DESK), 1, now, Deadline.at(told)));
    }
    ground.commitments().promise(actor.estate(), loss.subject(), promises);
  }

  /// The owner was told.
  @Transactional
  public void tellOwner(Actor actor, String number, String how, Instant now) {
    step(
        actor,
        number,
        loss -> {
          if (!loss.owned() || loss.ownerToldAt() != null) {
            throw new Refused("NOBODY_TO_TELL", Phrase.of("没有要告知的业主", "No owner is to be told"));
          }
          return loss.told(how, now);
        },
        new KeyEvent.OwnerTold(number, how),
        Role.FRONT_DESK,
        now);
  }

  /// The lock is another one; the key that is lost opens nothing any more.
  @Transactional
  public void changeLock(Actor actor, String number, String words, Instant now) {
    step(
        actor,
        number,
        loss -> {
          if (loss.lockChangedAt() != null) {
            throw new Refused("LOCK_CHANGED", Phrase.of("已经换过锁", "The lock was changed already"));
          }
          return loss.changed(words, now);
        },
        new KeyEvent.LockChanged(number, words),
        Role.CS_MANAGER,
        now);
  }

  /// The actual price is known and settled; it may be nothing.
  @Transactional
  public void settle(Actor actor, String number, long cents, Instant now) {
    step(
        actor,
        number,
        loss -> {
          if (loss.paidAt() != null) {
            throw new Refused("SETTLED", Phrase.of("费用已经结清", "The cost is settled already"));
          }
          return loss.paid(cents, now);
        },
        new KeyEvent.CostSettled(number, BigDecimal.valueOf(cents, 2).toPlainString()),
        null,
        now);
  }

  /// The order for the lock is solved and closed: so is this.
  @EventListener
  void on(WorkOrderCompleted done) {
    losses
        .ofOrder(done.estate(), done.number())
        .filter(each -> each.lockChangedAt() == null)
        .ifPresent(
            loss ->
                ground
                    .orders()
                    .by(done)
                    .ifPresent(by -> changeLock(by, loss.number(), done.number(), done.at())));
  }

  public Loss find(Actor actor, String number) {
    return losses.find(actor.estate(), number).orElseThrow(() -> new Missing("loss " + number));
  }

  /// @param kept whose promise this keeps; null for nobody's
  private void step(
      Actor actor,
      String number,
      UnaryOperator<Loss> change,
      KeyEvent event,
      @Nullable Role kept,
      Instant now) {
    Loss held =
        losses.hold(actor.estate(), number).orElseThrow(() -> new Missing("loss " + number));
    losses.change(actor.estate(), change.apply(held));
    Key key = keys.byId(actor.estate(), held.key()).orElseThrow();
    following.happened(actor, key, event, now);
    if (kept != null) {
      Phrase words = Phrase.of("{0} 记下", "noted by {0}").with(actor.name());
      ground
          .commitments()
          .keep(
              actor.estate(),
              held.subject(),
              List.of(new Proof(Clause.KEY_11, kept, words)),
              actor,
              now);
    }
  }
}
