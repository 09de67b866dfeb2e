package io.jinzhi.keyring;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One loan, with everything in clear: what is shown of it is [LoanList.Row].
///
/// @param returned null while it is out
/// @param lostAt since when it is taken for lost
record Loan(
    EstateId estate,
    UUID id,
    String number,
    UUID key,
    int pieces,
    NewLoan.Borrower borrower,
    String purpose,
    @Nullable String order,
    NewLoan.@Nullable Consent consent,
    @Nullable String approvedBy,
    int deposit,
    Signed signed,
    Instant outAt,
    String outBy,
    Instant due,
    @Nullable Back returned,
    @Nullable Instant lostAt,
    int version) {

  /// @param by whoever brought it
  /// @param checkedBy whoever took it and looked at it
  record Back(
      Instant at,
      String by,
      boolean same,
      @Nullable String reason,
      @Nullable String releasedBy,
      String checkedBy,
      boolean asFound,
      @Nullable String words) {}

  Subject subject() {
    return new Subject(KeyKind.LOAN.subject(), id, number);
  }

  boolean open() {
    return returned == null && lostAt == null;
  }

  /// @throws Refused where it has come back already, or is taken for lost
  Loan out() {
    if (returned != null) {
      throw new Refused(
          "ALREADY_RETURNED", Phrase.of("这把钥匙已经归还", "This key has been returned already"));
    }
    if (lostAt != null) {
      throw new Refused("LOAN_LOST", Phrase.of("已按遗失处理", "It is dealt with as lost"));
    }
    return this;
  }
}
