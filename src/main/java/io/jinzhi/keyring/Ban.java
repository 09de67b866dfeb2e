package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody to whom no key is lent for a time.
///
/// @param company null: wherever they work
/// @param idLast tells two people of one name apart
/// @param key the code of the one key that it is about; null for all
public record Ban(
    UUID id,
    String name,
    @Nullable String company,
    @Nullable String idLast,
    @Nullable String key,
    Reason reason,
    String words,
    Instant at,
    String by,
    Instant until,
    @Nullable Lifted lifted) {

  public record Lifted(Instant at, String by, String why) {}

  /// Why somebody gets no key. What the law forbids as a reason, such as unpaid fees or a
  /// complaint made, is not among them.
  public enum Reason {
    OWNER_FORBIDS("业主书面不同意", "The owner forbids it in writing"),
    LEFT_FIRM("已离开受托单位", "Has left the firm that was charged"),
    LOST_BEFORE("遗失钥匙未处理", "Lost a key and did not see to it"),
    OFTEN_LATE("屡次逾期不还", "Often brought keys back late"),
    FALSE_IDENTITY("冒用身份", "Used another's identity"),
    BY_AUTHORITY("公安或法院要求", "The police or a court asks for it");

    private final Phrase label;

    Reason(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  boolean fits(NewLoan.Borrower who, String code) {
    boolean named = name.equals(who.name().strip());
    boolean here = key == null || key.equals(code);
    boolean them =
        idLast == null || who.idLast().isEmpty()
            ? company == null || company.equals(who.company().strip())
            : idLast.equalsIgnoreCase(who.idLast());
    return named && here && them;
  }
}
