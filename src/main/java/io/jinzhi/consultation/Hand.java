package io.jinzhi.consultation;

import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who signed a decision, and in whose place.
///
/// @param principal whose office it is; the signer themselves where nobody is away
/// @param delegation the record by which they sign for another
public record Hand(
    StaffId by,
    String name,
    StaffId principal,
    String principalName,
    @Nullable UUID delegation,
    Instant at) {

  /// Everybody whom this signature counts for.
  Set<StaffId> people() {
    return by.equals(principal) ? Set.of(by) : Set.of(by, principal);
  }

  /// Such as `唐小雨（代 郑远）`.
  public String label() {
    return by.equals(principal) ? name : name + "（代 " + principalName + "）";
  }
}
