package io.jinzhi.keyring;

import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lends keys and takes them back (KEY-04 to KEY-10). Each call is one transaction.
///
/// A step out of turn is [Refused]; what is not there is [Missing]. Two desks that lend the
/// same key at once come one after the other, and the second is refused.
@Service
public class LoanDesk {
  private final Keys keys;
  private final Loans loans;
  private final BanDesk bans;
  private final LoanClocks clocks;
  private final KeyFollowing following;
  private final Ground ground;

  LoanDesk(
      Keys keys,
      Loans loans,
      BanDesk bans,
      LoanClocks clocks,
      KeyFollowing following,
      Ground ground) {
    this.keys = keys;
    this.loans = loans;
    this.bans = bans;
    this.clocks = clocks;
    this.following = following;
    this.ground = ground;
  }

  @Component
  record Ground(KeyNumbers numbers, StaffRoll staff) {}

  /// What somebody brings back.
  ///
  /// @param by whoever brought it, where that is not the borrower; then with the reason
  /// @param release of the manager, signed beside the desk, for somebody else (KEY-05)
  /// @param asFound whether the home was left as it was found (KEY-13)
  public record Return(
      int pieces,
      @Nullable String by,
      @Nullable String reason,
      @Nullable Signature release,
      boolean asFound,
      @Nullable String words,
      Signed signed) {}

  /// @return the number of the loan
  @Transactional
  public String lend(Actor actor, String code, NewLoan said, Instant now) {
    Key known = keys.find(actor.estate(), code).orElseThrow(() -> new Missing("key " + code));
    bans.check(actor, known.here(), said.borrower(), now);
    Key key = keys.hold(actor.estate(), code).orElseThrow().here();
    if (key.state() != KeyState.IN) {
      throw key.state() == KeyState.OUT
          ? new Refused("KEY_OUT", Phrase.of("这把钥匙已经借出", "This key is out already"))
          : new Refused("KEY_LOST", Phrase.of("这把钥匙已报遗失", "This key is reported lost"));
    }
    if (said.pieces() > key.pieces()) {
      throw new Invalid("pieces", Phrase.of("只有 {0} 把", "There are only {0}").with(key.pieces()));
    }
    String approvedBy = key.owned() ? leave(actor, key, said, now) : null;
    Loan loan =
        new Loan(
            actor.estate(),
            ground.numbers().id(),
            ground.numbers().next(actor.estate(), KeyKind.LOAN, now),
            key.id(),
            said.pieces(),
            said.borrower(),
            said.purpose(),
            said.order(),
            said.consent(),
            approvedBy,
            said.deposit(),
            said.signed(),
            now,
            actor.name(),
            clocks.due(actor.estate(), said, now),
            null,
            null,
            1);
    loans.add(loan);
    keys.change(key.in(KeyState.OUT));
    clocks.lent(loan, now);
    var consent = said.consent();
    following.happened(
        actor,
        key,
        new KeyEvent.Lent(
            loan.number(),
            Masked.name(said.borrower().name()),
            said.borrower().company(),
            said.purpose(),
            loan.due(),
            consent == null ? null : consent.how().name(),
            approvedBy),
        now);
    return loan.number();
  }

  /// The owner was reached and the manager agrees, or it is not lent (KEY-08, KEY-09).
  private String leave(Actor actor, Key key, NewLoan said, Instant now) {
    var consent = said.consent();
    if (consent == null) {
      throw new Refused(
          "OWNER_NOT_ASKED",
          Phrase.of(
              "业主的房屋，先联系业主并记下同意", "An owner's home: reach the owner first and note the consent"));
    }
    if (consent.at().isAfter(now)) {
      throw new Invalid("consentAt", Phrase.of("时间还没到", "That is still to come"));
    }
    Signature beside = said.approval();
    if (beside != null) {
      approver(actor, beside);
      return beside.name();
    }
    if (KeySight.approves(actor.role())) {
      return actor.name();
    }
    Key.Approval given = key.approvalAt(now);
    if (given == null) {
      throw new Refused(
          "NOT_APPROVED",
          Phrase.of(
              "要客服部长或中心主任批准：请其在此签名，或先请批",
              "The manager or the director has to approve: let them sign here, or ask first"));
    }
    return given.by();
  }

  /// Takes a key back. What came back late stays late.
  @Transactional
  public void takeBack(Actor actor, String number, Return said, Instant now) {
    Loan seen = loan(actor, number);
    Key key = keys.hold(actor.estate(), seen.key());
    Loan loan = loan(actor, number).out();
    if (said.pieces() != loan.pieces()) {
      throw new Invalid(
          "pieces",
          Phrase.of("借出 {0} 把；少了的先报遗失", "{0} went out; report what is missing as lost")
              .with(loan.pieces()));
    }
    boolean same = said.by() == null;
    String releasedBy = same ? null : release(actor, said);
    var back =
        new Loan.Back(
            now,
            said.by() == null ? loan.borrower().name() : said.by(),
            same,
            same ? null : said.reason(),
            releasedBy,
            actor.name(),
            said.asFound(),
            said.words());
    loans.returned(loan, back, said.signed());
    keys.change(key.in(KeyState.IN));
    clocks.returned(actor, loan, back, now);
    following.happened(
        actor,
        key,
        new KeyEvent.Returned(number, Masked.name(back.by()), same, releasedBy, said.asFound()),
        now);
  }

  private String release(Actor actor, Return said) {
    if (said.reason() == null) {
      throw new Invalid("reason", Phrase.of("他人代还，写明原因", "Say why somebody else brings it"));
    }
    Signature beside = said.release();
    if (beside != null) {
      approver(actor, beside);
      return beside.name();
    }
    if (KeySight.approves(actor.role())) {
      return actor.name();
    }
    throw new Refused(
        "NOT_RELEASED",
        Phrase.of("不是本人归还，要客服部长放行", "Not the borrower: the customer service manager releases it"));
  }

  /// The borrower was called for a key that is not back (KEY-07).
  @Transactional
  public void call(Actor actor, String number, String words, Instant now) {
    Loan loan = loan(actor, number).out();
    if (!now.isAfter(loan.due())) {
      throw new Refused("NOT_OVERDUE", Phrase.of("还没到归还时间", "It is not due yet"));
    }
    clocks.called(actor, loan, words, now);
    following.happened(
        actor,
        keys.byId(actor.estate(), loan.key()).orElseThrow(),
        new KeyEvent.Called(number, words),
        now);
  }

  private void approver(Actor actor, Signature beside) {
    if (!KeySight.approves(ground.staff().member(actor.estate(), beside.who()).role())) {
      throw KeyDesk.notYours();
    }
  }

  private Loan loan(Actor actor, String number) {
    return loans.find(actor.estate(), number).orElseThrow(() -> new Missing("loan " + number));
  }
}
