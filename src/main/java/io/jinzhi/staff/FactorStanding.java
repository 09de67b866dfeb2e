package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.FactorRows.Factor;
import java.util.List;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// Which second factors an account has. In practice everybody has an authenticator from the
/// beginning.
@Component
class FactorStanding {
  private final FactorRows rows;
  private final Codes codes;
  private final Accounts accounts;
  private final FactorRenewals renewals;
  private final boolean practice;

  FactorStanding(
      FactorRows rows,
      Codes codes,
      Accounts accounts,
      FactorRenewals renewals,
      Environment environment) {
    this.rows = rows;
    this.codes = codes;
    this.accounts = accounts;
    this.renewals = renewals;
    this.practice = environment.acceptsProfiles(Profiles.of("practice"));
  }

  boolean practice() {
    return practice;
  }

  boolean enrolled(EstateId estate, StaffId who) {
    return accounts.ofActor(estate, who).filter(each -> !inForce(each).isEmpty()).isPresent();
  }

  /// Whether the next one waits for two leaders.
  boolean waits(UUID account) {
    return renewals.waits(account);
  }

  /// Those that open.
  List<Factor> inForce(UUID account) {
    List<Factor> found = opening(account);
    if (found.isEmpty() && practice && !waits(account)) {
      codes.give(account);
      found = opening(account);
    }
    return found;
  }

  private List<Factor> opening(UUID account) {
    return rows.of(account).stream().filter(each -> each.inForceAt() != null).toList();
  }
}
