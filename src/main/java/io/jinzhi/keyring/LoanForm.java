package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.web.Checks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A loan as it is typed at the counter.
///
/// @param colleague a member of staff, whom the house knows: name, firm and telephone follow
/// @param idLast the last four characters of what was shown
/// @param consentAt `HH:mm` of today; none: now
/// @param approver the manager beside the desk, with `approverPassword`; none: approved
///     before, or by whoever is at the screen
/// @param due `HH:mm` of today; none: the end of the counter's hours
/// @param signature what the borrower drew; nothing where `paper` was signed
record LoanForm(
    @Nullable String colleague,
    @Nullable String borrower,
    @Nullable String company,
    @Nullable String phone,
    @Nullable String idKind,
    @Nullable String idLast,
    @Nullable String pieces,
    @Nullable String purpose,
    @Nullable String order,
    @Nullable String consentHow,
    @Nullable String consentWho,
    @Nullable String consentAt,
    @Nullable String approver,
    @Nullable String approverPassword,
    @Nullable String deposit,
    @Nullable String due,
    @Nullable String signature,
    @Nullable Boolean paper) {

  /// @param most the deposit of the house's rule; nothing else is asked for
  NewLoan checked(
      @Nullable StaffMember known,
      String house,
      int most,
      @Nullable Signature approval,
      Instant now,
      ZoneId zone) {
    Checks checks = new Checks();
    NewLoan.Borrower who = known == null ? stranger(checks) : colleague(known, house);
    int many = Typed.number(checks, "pieces", pieces, 1, 99, 1);
    String what = Typed.words(checks, "purpose", purpose, 120);
    String work = checks.optional("order", order, 40);
    checks.that(
        work == null || work.matches("PG-\\d{4}-\\d{4,6}"),
        "order",
        Phrase.of("派工单号如 PG-2611-0001", "A work order such as PG-2611-0001"));
    NewLoan.Consent consent = consent(checks, now, zone);
    int paid = Typed.number(checks, "deposit", deposit, 0, most, 0);
    Instant until = Typed.time(checks, "due", due, now, zone);
    checks.done();
    return new NewLoan(many, who, what, work, consent, approval, paid, until, Signed.onPaper());
  }

  private NewLoan.Borrower stranger(Checks checks) {
    String name = checks.required("borrower", borrower, 60);
    String firm = checks.required("company", company, 80);
    String number = checks.required("phone", phone, 30);
    checks.that(
        number.isEmpty() || number.matches("[+0-9 -]{6,30}"),
        "phone",
        Phrase.of("请填电话号码", "A telephone number"));
    IdKind shown = checks.one("idKind", idKind, IdKind.class);
    String last = checks.required("idLast", idLast, 20);
    checks.that(
        last.isEmpty() || last.matches("[0-9A-Za-z]{4}"),
        "idLast",
        Phrase.of("只记末四位，证件看后交还", "The last four only; the paper is given back"));
    return new NewLoan.Borrower(
        name,
        firm,
        number,
        shown == null ? IdKind.ID_CARD : shown,
        last.toUpperCase(Locale.ROOT),
        null);
  }

  private static NewLoan.Borrower colleague(StaffMember known, String house) {
    String phone = known.phone();
    return new NewLoan.Borrower(
        known.name(), house, phone == null ? "内线" : phone, IdKind.WORK_CARD, "", known.id());
  }

  private NewLoan.@Nullable Consent consent(Checks checks, Instant now, ZoneId zone) {
    NewLoan.How how = Typed.optional(checks, "consentHow", consentHow, NewLoan.How.class);
    if (how == null) {
      return null;
    }
    String who = checks.required("consentWho", consentWho, 80);
    Instant at = Typed.time(checks, "consentAt", consentAt, now, zone);
    return new NewLoan.Consent(at == null ? now : at, how, who);
  }
}
