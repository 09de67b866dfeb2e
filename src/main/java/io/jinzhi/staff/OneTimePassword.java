package io.jinzhi.staff;

import java.time.Instant;
import org.springframework.stereotype.Component;

/// A password that is good once, for seven days, to choose an own one: for a new account, or for
/// the account there is.
@Component
class OneTimePassword {
  private final Accounts accounts;
  private final Passwords passwords;
  private final FactorReset factors;
  private final Endings endings;

  OneTimePassword(Accounts accounts, Passwords passwords, FactorReset factors, Endings endings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.factors = factors;
    this.endings = endings;
  }

  /// @param reset whether there was an account already
  record Given(String password, boolean reset) {}

  Given give(Actor actor, StaffId whose, String username, Instant now) {
    String password = passwords.oneTime();
    var existing = accounts.ofStaff(actor.estate(), whose);
    if (existing.isPresent()) {
      var account = existing.get().account();
      factors.password(actor, account, whose, now);
      accounts.password(account, passwords.encode(password), true);
      endings.everywhere(account, "");
    } else {
      accounts.open(username.strip(), passwords.encode(password), actor.estate(), whose, true);
    }
    return new Given(password, existing.isPresent());
  }
}
