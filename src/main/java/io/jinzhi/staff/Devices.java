package io.jinzhi.staff;

import static io.jinzhi.staff.Caller.sha256;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// From where an account was opened before: a browser by the secret it was given, a program by its
/// address.
@Component
class Devices {
  private final JdbcClient jdbc;

  Devices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return the key under which this device's guesses are counted, null when it is a stranger
  byte @Nullable [] known(UUID account, Caller caller, String through) {
    byte[] own = through.equals(SignedIn.API) ? ofProgram(account, caller) : caller.device();
    if (own == null) {
      return null;
    }
    boolean known =
        jdbc.sql(
                """
                select exists (select from known_device
                where account_id = :account and hash = :own
                  and last_used_at > now() - interval '180 days')
                """)
            .param("account", account)
            .param("own", own)
            .query(Boolean.class)
            .single();
    return known ? sha256(account + HexFormat.of().formatHex(own)) : null;
  }

  /// A program has no cookies. A browser that lost its own is a stranger again, so that a guesser
  /// in the same office does not pass for its owner.
  void seen(UUID account, Caller caller, String through) {
    if (through.equals(SignedIn.API)) {
      remember(account, ofProgram(account, caller));
    } else if (caller.device() != null) {
      remember(account, caller.device());
    }
  }

  void remember(UUID account, byte[] hash) {
    jdbc.sql(
            """
            insert into known_device (account_id, hash) values (:account, :hash)
            on conflict (account_id, hash) do update set last_used_at = now()
            """)
        .param("account", account)
        .param("hash", hash)
        .update();
  }

  private static byte[] ofProgram(UUID account, Caller caller) {
    return sha256("program " + account + " " + caller.address());
  }
}
