package io.jinzhi.keyring;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The clocks of a loan: due the same day (KEY-04); when that has passed, called for within
/// minutes, the manager by the close of the day, the director the next morning, and the lock
/// after a day (KEY-07).
@Component
class LoanClocks {
  private static final int AGAIN = 2;

  private final Commitments commitments;
  private final Handbook handbook;
  private final Loans loans;
  private final Keys keys;
  private final KeyFollowing following;
  private final KeyNumbers numbers;

  LoanClocks(
      Commitments commitments,
      Handbook handbook,
      Loans loans,
      Keys keys,
      KeyFollowing following,
      KeyNumbers numbers) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.loans = loans;
    this.keys = keys;
    this.following = following;
    this.numbers = numbers;
  }

  /// The end of the counter's hours, or what was agreed; never later than the same day (T-02).
  ///
  /// @throws Invalid for a time that has passed or lies beyond the day
  Instant due(EstateId estate, NewLoan said, Instant now) {
    Instant latest = numbers.deadlines(estate).sameDay(now).limit();
    Instant wanted = said.due();
    if (wanted == null) {
      Instant close = at(estate, Clause.KEY_04, "key.loan.window", 1, now, 0);
      return close.isAfter(now) ? close : latest;
    }
    if (!wanted.isAfter(now)) {
      throw new Invalid("due", Phrase.of("归还时间要晚于现在", "It has to be later than now"));
    }
    if (wanted.isAfter(latest)) {
      throw new Invalid("due", Phrase.of("当天借当天还，不过夜", "It is due the same day"));
    }
    return wanted;
  }

  void lent(Loan loan, Instant now) {
    Rule rule = handbook.rule(loan.estate(), Clause.KEY_04, now);
    promise(loan, new Promise(rule, Desk.of(Role.FRONT_DESK), 1, now, Deadline.at(loan.due())));
  }

  void returned(Actor by, Loan loan, Loan.Back back, Instant now) {
    Phrase words = Phrase.of("{0} 收回", "taken back by {0}").with(back.checkedBy());
    commitments.keep(
        loan.estate(),
        loan.subject(),
        List.of(Proof.of(Clause.KEY_04, words), Proof.of(Clause.KEY_07, words)),
        by,
        now);
  }

  void called(Actor by, Loan loan, String words, Instant now) {
    Phrase said = Phrase.of("电话催还：{0}", "called: {0}").with(words);
    Role holder = by.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR) ? by.role() : Role.FRONT_DESK;
    commitments.keep(
        loan.estate(), loan.subject(), List.of(new Proof(Clause.KEY_07, holder, said)), by, now);
  }

  void lost(Loan loan, Phrase why, String by, Instant now) {
    commitments.release(loan.estate(), loan.subject(), List.of(), why, by, now);
  }

  @EventListener
  void on(CommitmentsBroken event) {
    event.commitments().stream()
        .filter(each -> each.subject().kind().equals(KeyKind.LOAN.subject()))
        .filter(each -> each.clause().equals(Clause.KEY_04.id()))
        .forEach(each -> overdue(each, event.found()));
  }

  private void overdue(Commitment broken, Instant now) {
    Loan loan = loans.byId(broken.estate(), broken.subject().id()).filter(Loan::open).orElse(null);
    if (loan == null) {
      return;
    }
    EstateId estate = loan.estate();
    Rule rule = handbook.rule(estate, Clause.KEY_07, now);
    Instant due = loan.due();
    Deadlines days = numbers.deadlines(estate);
    Instant call = due.plus(Duration.ofMinutes(rule.number("key.overdue.call.minutes")));
    Instant close = days.endOfDay(due.minusMillis(1));
    Instant manager = close.isAfter(call) ? close : call;
    Instant opens =
        at(estate, Clause.KEY_07, "key.overdue.director.window", 0, due.minusMillis(1), 1);
    Instant morning =
        at(estate, Clause.KEY_07, "key.overdue.director.window", 1, due.minusMillis(1), 1);
    Instant lock = due.plus(Duration.ofHours(rule.number("key.overdue.lock.hours")));
    promise(
        loan,
        new Promise(rule, Desk.of(Role.FRONT_DESK), 1, due, Deadline.at(call)),
        new Promise(
            rule,
            Desk.of(Role.CS_MANAGER),
            1,
            call.isBefore(manager) ? call : due,
            Deadline.at(manager)),
        new Promise(rule, Desk.of(Role.CENTRE_DIRECTOR), 1, opens, Deadline.at(morning)),
        new Promise(
            rule,
            Desk.of(Role.CS_MANAGER),
            AGAIN,
            morning.isBefore(lock) ? morning : due,
            Deadline.at(lock)));
    keys.byId(estate, loan.key())
        .ifPresent(key -> following.happened(key, new KeyEvent.Overdue(loan.number()), now));
  }

  /// A time of a window on the day of an instant, or so many days after.
  private Instant at(
      EstateId estate, Clause clause, String window, int end, Instant of, int daysAfter) {
    String[] hours = handbook.rule(estate, clause, of).text(window).split("-");
    Deadlines days = numbers.deadlines(estate);
    return days.day(of)
        .plusDays(daysAfter)
        .atTime(LocalTime.parse(hours[end]))
        .atZone(days.zone())
        .toInstant();
  }

  private void promise(Loan loan, Promise... promises) {
    commitments.promise(loan.estate(), loan.subject(), List.of(promises));
  }
}
