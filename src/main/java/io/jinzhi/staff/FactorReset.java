package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody else ends a person's second factors, with the telephone lost or the password reset.
/// Whoever may do that never gives the right back: the next one waits for two leaders.
@Component
class FactorReset {
  private final FactorRows rows;
  private final FactorRenewals renewals;
  private final Accounts accounts;
  private final Endings endings;
  private final SignInLog log;
  private final HttpServletRequest request;

  FactorReset(
      FactorRows rows,
      FactorRenewals renewals,
      Accounts accounts,
      Endings endings,
      SignInLog log,
      HttpServletRequest request) {
    this.rows = rows;
    this.renewals = renewals;
    this.accounts = accounts;
    this.endings = endings;
    this.log = log;
    this.request = request;
  }

  /// The password is about to be reset. Nothing waits for who never chose one of their own: for
  /// them it is the first password still.
  void password(Actor actor, UUID account, StaffId whose, Instant now) {
    boolean chosen = !accounts.mustChoose(account);
    if (end(account) > 0 || chosen) {
      renewals.open(actor.estate(), whose, "PASSWORD", actor.staff(), now);
    }
  }

  /// @throws Refused for oneself
  @Transactional
  void factor(Actor actor, StaffId whose, Instant now) {
    if (actor.staff().equals(whose)) {
      throw new Refused("ONESELF", Phrase.of("不能作废自己的第二重验证", "Not one's own second factor"));
    }
    UUID account =
        accounts
            .ofStaff(actor.estate(), whose)
            .orElseThrow(() -> new Missing("account of " + whose.value()))
            .account();
    end(account);
    renewals.open(actor.estate(), whose, "FACTOR", actor.staff(), now);
    endings.everywhere(account, "");
  }

  private int end(UUID account) {
    int ended = rows.end(account, null);
    if (ended > 0) {
      log.write(account, FactorDoor.NAME, "ended", Caller.of(request));
    }
    return ended;
  }
}
