package io.jinzhi.keyring;

import io.jinzhi.staff.Signature;
import io.jinzhi.web.Checks;
import org.jspecify.annotations.Nullable;

/// A key on its way back.
///
/// @param by whoever brings it, where that is not the borrower
/// @param approver the manager beside the desk who releases that, with `approverPassword`
/// @param odd whether the home was not left as it was found
record ReturnForm(
    @Nullable String pieces,
    @Nullable String by,
    @Nullable String reason,
    @Nullable String approver,
    @Nullable String approverPassword,
    @Nullable Boolean odd,
    @Nullable String words,
    @Nullable String signature,
    @Nullable Boolean paper) {

  LoanDesk.Return checked(int lent, @Nullable Signature release, Signed signed) {
    Checks checks = new Checks();
    int many = Typed.number(checks, "pieces", pieces, 0, 99, lent);
    String who = checks.optional("by", by, 60);
    String why = who == null ? null : Typed.words(checks, "reason", reason, 200);
    boolean strange = Boolean.TRUE.equals(odd);
    String said = checks.optional("words", words, 300);
    Typed.withoutAddress(checks, "words", said);
    if (strange) {
      checks.required("words", words, 300);
    }
    checks.done();
    return new LoanDesk.Return(many, who, why, release, !strange, said, signed);
  }
}
