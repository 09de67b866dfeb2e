package io.jinzhi.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody showed that their new second factor works: it opens now, or when two leaders have
/// signed for it.
@Component
class FactorBeginning {
  private final FactorRows rows;
  private final FactorRenewals renewals;
  private final SecondFactor factor;
  private final SignInLog log;
  private final HttpServletRequest request;
  private final SecureRandom random = new SecureRandom();

  FactorBeginning(
      FactorRows rows,
      FactorRenewals renewals,
      SecondFactor factor,
      SignInLog log,
      HttpServletRequest request) {
    this.rows = rows;
    this.renewals = renewals;
    this.factor = factor;
    this.log = log;
    this.request = request;
  }

  void confirmed(Seat seat, UUID id) {
    Actor actor = seat.actor();
    rows.confirm(id);
    FactorRenewal waiting = renewals.waitingFor(actor.estate(), actor.staff()).orElse(null);
    String outcome = waiting == null ? "enrolled" : "waits";
    log.write(seat.account(), FactorDoor.NAME, outcome, Caller.of(request));
    if (waiting == null) {
      rows.enforce(seat.account(), id);
      factor.given();
    } else {
      rows.endOthers(seat.account(), id);
      String number = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
      renewals.enrolled(actor.estate(), waiting.id(), id, number);
    }
  }
}
