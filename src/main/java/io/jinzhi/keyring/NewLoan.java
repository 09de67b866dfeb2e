package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who wants a key and what for, checked (KEY-04).
///
/// @param order the number of the work order that it is for
/// @param consent of the owner, where one has to agree
/// @param approval signed beside the desk; null where none is needed or it was given before
/// @param due null: by the end of the counter's hours
public record NewLoan(
    int pieces,
    Borrower borrower,
    String purpose,
    @Nullable String order,
    @Nullable Consent consent,
    @Nullable Signature approval,
    int deposit,
    @Nullable Instant due,
    Signed signed) {

  /// @param idLast the last four characters; empty for a colleague, whom the house knows
  public record Borrower(
      String name,
      String company,
      String phone,
      IdKind idKind,
      String idLast,
      @Nullable StaffId colleague) {}

  /// @param who was reached, as said
  public record Consent(Instant at, How how, String who) {}

  /// How an owner agreed.
  public enum How {
    CALL("电话联系业主", "By telephone"),
    WRITTEN("书面授权（留存）", "In writing, kept"),
    PRESENT("业主到场", "In person");

    private final Phrase label;

    How(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  NewLoan signed(Signed how) {
    return new NewLoan(pieces, borrower, purpose, order, consent, approval, deposit, due, how);
  }
}
