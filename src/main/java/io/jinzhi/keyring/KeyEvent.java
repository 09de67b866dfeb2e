package io.jinzhi.keyring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a key. No address and no whole name: the history is read by those who may not
/// know which home it is.
sealed interface KeyEvent {
  record Registered(String kind, int pieces, int hook) implements KeyEvent {}

  record Entrusted(String number, int pieces, String signed) implements KeyEvent {}

  record ApprovalAsked(String words) implements KeyEvent {}

  record Approved(String words) implements KeyEvent {}

  /// @param borrower masked
  /// @param consent how the owner agreed; null where nobody had to
  record Lent(
      String number,
      String borrower,
      String company,
      String purpose,
      Instant due,
      @Nullable String consent,
      @Nullable String approvedBy)
      implements KeyEvent {}

  record Overdue(String number) implements KeyEvent {}

  record Called(String number, String words) implements KeyEvent {}

  record Returned(
      String number, String by, boolean same, @Nullable String releasedBy, boolean asFound)
      implements KeyEvent {}

  record Refused(String who, String code) implements KeyEvent {}

  record Lost(String number, String how) implements KeyEvent {}

  record OwnerTold(String number, String how) implements KeyEvent {}

  record LockChanged(String number, String words) implements KeyEvent {}

  record CostSettled(String number, String yuan) implements KeyEvent {}

  record GivenBack(String to) implements KeyEvent {}

  record UsedInEmergency(String number) implements KeyEvent {}
}
