package io.jinzhi.staff;

import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A passkey confirms its owner in place of a code.
@Component
class PasskeyUse {
  private final Passkeys passkeys;
  private final FactorRows rows;
  private final SecondFactor factor;
  private final SignInLog log;
  private final HttpServletRequest request;

  PasskeyUse(
      Passkeys passkeys,
      FactorRows rows,
      SecondFactor factor,
      SignInLog log,
      HttpServletRequest request) {
    this.passkeys = passkeys;
    this.rows = rows;
    this.factor = factor;
    this.log = log;
    this.request = request;
  }

  /// @throws Refused `PASSKEY` where it is none of theirs, or does not open yet
  @Transactional(noRollbackFor = Refused.class)
  void answer(Seat seat, String credential) {
    try {
      UUID id = passkeys.answered(seat.account(), credential);
      if (rows.of(seat.account()).stream()
          .noneMatch(each -> each.id().equals(id) && each.inForceAt() != null)) {
        throw SecondFactor.waits();
      }
      rows.used(id);
    } catch (Refused no) {
      log.write(seat.account(), FactorDoor.NAME, "wrong", Caller.of(request));
      throw no;
    }
    log.write(seat.account(), FactorDoor.NAME, "admitted", Caller.of(request));
    factor.given();
  }

  @Transactional
  void end(Seat seat, UUID id, String code) {
    boolean mine =
        rows.of(seat.account()).stream()
            .anyMatch(each -> each.id().equals(id) && each.kind().equals(FactorRows.PASSKEY));
    if (!mine) {
      throw new Missing("passkey " + id);
    }
    factor.confirm(seat.actor(), code);
    rows.end(seat.account(), id);
    log.write(seat.account(), FactorDoor.NAME, "ended", Caller.of(request));
  }
}
