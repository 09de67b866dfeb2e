package io.jinzhi.keyring;

import io.jinzhi.commitment.Subject;
import io.jinzhi.language.Phrase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lost key, until the lock is changed, the owner told and the cost settled (KEY-11).
///
/// @param order the work order for the lock
/// @param costCents null while it is not known
public record Loss(
    UUID id,
    String number,
    UUID key,
    String code,
    boolean owned,
    @Nullable String loan,
    String how,
    Payer payer,
    Instant at,
    String by,
    @Nullable String order,
    @Nullable Instant lockChangedAt,
    @Nullable String lockWords,
    @Nullable Instant ownerToldAt,
    @Nullable String ownerToldHow,
    @Nullable Long costCents,
    @Nullable Instant paidAt) {

  /// Who bears the actual price. Nothing else is asked of anybody: a fine would have no basis.
  public enum Payer {
    BORROWER("借用人", "The borrower"),
    CENTRE("服务中心", "The centre"),
    OWNER("业主（业主自己遗失）", "The owner, who lost it");

    private final Phrase label;

    Payer(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  Subject subject() {
    return new Subject(KeyKind.LOSS.subject(), id, number);
  }

  public boolean settled() {
    return lockChangedAt != null && paidAt != null && (!owned || ownerToldAt != null);
  }

  public @Nullable String yuan() {
    return costCents == null ? null : BigDecimal.valueOf(costCents, 2).toPlainString();
  }

  Loss told(String how, Instant now) {
    return copy(lockChangedAt, lockWords, now, how, costCents, paidAt);
  }

  Loss changed(String words, Instant now) {
    return copy(now, words, ownerToldAt, ownerToldHow, costCents, paidAt);
  }

  Loss paid(long cents, Instant now) {
    return copy(lockChangedAt, lockWords, ownerToldAt, ownerToldHow, cents, now);
  }

  private Loss copy(
      @Nullable Instant lockAt,
      @Nullable String newLock,
      @Nullable Instant toldAt,
      @Nullable String toldHow,
      @Nullable Long cents,
      @Nullable Instant settledAt) {
    return new Loss(
        id, number, key, code, owned, loan, how, payer, at, by, order, lockAt, newLock, toldAt,
        toldHow, cents, settledAt);
  }
}
