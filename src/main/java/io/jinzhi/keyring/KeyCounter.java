package io.jinzhi.keyring;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.SigningBeside;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is typed at the counter, turned into steps. A signature stands or falls with its step.
@Component
class KeyCounter {
  private final KeyDesk desk;
  private final LoanDesk loanDesk;
  private final Keys keys;
  private final Loans loans;
  private final Signing signing;
  private final Around around;

  KeyCounter(
      KeyDesk desk, LoanDesk loanDesk, Keys keys, Loans loans, Signing signing, Around around) {
    this.desk = desk;
    this.loanDesk = loanDesk;
    this.keys = keys;
    this.loans = loans;
    this.signing = signing;
    this.around = around;
  }

  @Component("keyCounterAround")
  record Around(
      Units units, StaffRoll staff, SigningBeside beside, Handbook handbook, KeyNumbers numbers) {}

  /// @return the code of the new key
  @Transactional
  String hang(Actor actor, KeyForm form, Instant now) {
    String room = form.unit();
    Unit home =
        room == null || room.isBlank()
            ? null
            : around.units().byCode(actor.estate(), room).orElse(null);
    NewKey key = form.key(home);
    if (!form.custody()) {
      return desk.register(actor, key, now);
    }
    NewCustody said = form.checkedCustody(Signed.onPaper());
    Signed signed = signing.take(actor, around.numbers().id(), form.signature(), form.paper());
    return desk.entrust(
        actor,
        key,
        new NewCustody(said.owner(), said.phone(), said.reason(), said.conditions(), signed),
        now);
  }

  /// @return the number of the loan
  @Transactional
  String lend(Actor actor, String code, LoanForm form, Instant now) {
    Key key = keys.find(actor.estate(), code).orElseThrow(() -> new Missing("key " + code));
    int deposit = around.handbook().rule(actor.estate(), Clause.KEY_04, now).number("key.deposit");
    NewLoan said =
        form.checked(
            colleague(actor, form.colleague()),
            around.numbers().company(actor.estate()),
            deposit,
            approval(actor, form.approver(), form.approverPassword()),
            now,
            around.numbers().deadlines(actor.estate()).zone());
    Signed signed = signing.take(actor, key.id(), form.signature(), form.paper());
    return loanDesk.lend(actor, code, said.signed(signed), now);
  }

  @Transactional
  void takeBack(Actor actor, String number, ReturnForm form, Instant now) {
    Loan loan = loans.find(actor.estate(), number).orElseThrow(() -> new Missing("loan " + number));
    Signature release = approval(actor, form.approver(), form.approverPassword());
    LoanDesk.Return said = form.checked(loan.pieces(), release, Signed.onPaper());
    Signed signed =
        loan.open()
            ? signing.take(actor, loan.key(), form.signature(), form.paper())
            : Signed.onPaper();
    loanDesk.takeBack(
        actor,
        number,
        new LoanDesk.Return(
            said.pieces(), said.by(), said.reason(), release, said.asFound(), said.words(), signed),
        now);
  }

  /// @param to who signs for it
  record Release(@Nullable String to, @Nullable String signature, @Nullable Boolean paper) {}

  @Transactional
  void giveBack(Actor actor, String code, Release form, Instant now) {
    Checks checks = new Checks();
    String to = checks.required("to", form.to(), 60);
    checks.done();
    Key key = keys.find(actor.estate(), code).orElseThrow(() -> new Missing("key " + code));
    desk.giveBack(
        actor, code, to, signing.take(actor, key.id(), form.signature(), form.paper()), now);
  }

  /// The manager's own password, at the screen of the desk.
  @Nullable Signature approval(Actor actor, @Nullable String approver, @Nullable String password) {
    if (approver == null || approver.isBlank()) {
      return null;
    }
    Checks checks = new Checks();
    UUID who = Typed.id(checks, "approver", approver);
    checks.done();
    return around.beside().confirm(actor, who, password, "approver", "approverPassword");
  }

  private @Nullable StaffMember colleague(Actor actor, @Nullable String typed) {
    Checks checks = new Checks();
    UUID id = Typed.id(checks, "colleague", typed);
    checks.done();
    if (id == null) {
      return null;
    }
    return around.staff().members(actor.estate()).stream()
        .filter(each -> each.active() && each.id().equals(new StaffId(id)))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("colleague", Phrase.of("没有这位同事", "There is no such colleague")));
  }
}
