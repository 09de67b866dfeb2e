package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The telephone with somebody's authenticator, for the tests of every module.
@Component
public class TestFactor {
  private final Accounts accounts;
  private final FactorRows rows;
  private final Codes codes;
  private final JdbcClient jdbc;

  TestFactor(Accounts accounts, FactorRows rows, Codes codes, JdbcClient jdbc) {
    this.accounts = accounts;
    this.rows = rows;
    this.codes = codes;
    this.jdbc = jdbc;
  }

  /// Enrols an authenticator for whoever has an account.
  public void enrol(EstateId estate, StaffId who) {
    codes.give(account(estate, who));
  }

  /// The next code. Those before it are forgotten, so that no test waits half a minute.
  public String code(EstateId estate, StaffId who) {
    UUID account = account(estate, who);
    jdbc.sql("update second_factor set last_step = 0 where account_id = ?").param(account).update();
    return Objects.requireNonNull(codes.current(rows.code(account).orElseThrow()));
  }

  /// The first code of the authenticator that was offered.
  public String offered(EstateId estate, StaffId who) {
    return Objects.requireNonNull(codes.current(rows.offer(account(estate, who)).orElseThrow()));
  }

  UUID account(EstateId estate, StaffId who) {
    return accounts.ofActor(estate, who).orElseThrow();
  }
}
