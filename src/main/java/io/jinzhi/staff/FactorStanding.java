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
  private final boolean practice;

  FactorStanding(FactorRows rows, Codes codes, Accounts accounts, Environment environment) {
    this.rows = rows;
    this.codes = codes;
    this.accounts = accounts;
    this.practice = environment.acceptsProfiles(Profiles.of("practice"));
  }

  boolean practice() {
    return practice;
  }

  boolean enrolled(EstateId estate, StaffId who) {
    return accounts.ofActor(estate, who).filter(each -> !inForce(each).isEmpty()).isPresent();
  }

  /// Those that open.
  List<Factor> inForce(UUID account) {
    List<Factor> found = opening(account);
    if (found.isEmpty() && practice) {
      codes.give(account);
      found = opening(account);
    }
    return found;
  }

  private List<Factor> opening(UUID account) {
    return rows.of(account).stream().filter(each -> each.inForceAt() != null).toList();
  }
}
