package io.jinzhi.staff;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bearer tokens of programs: 256 random bits, of which only a hash is kept. One that was found
/// good stays good for half a minute without asking again, on this node; revoking it here is heard
/// at once.
@Component
class Tokens {
  private static final long GOOD_FOR = 30_000_000_000L;
  private static final int MANY = 10_000;

  private record Kept(UUID account, long since, long goodFor) {}

  private final JdbcClient jdbc;
  private final Duration lifetime;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Tokens(JdbcClient jdbc, @Value("${jinzhi.staff.token-lifetime:PT12H}") Duration lifetime) {
    this.jdbc = jdbc;
    this.lifetime = lifetime;
  }

  String issue(UUID account, String label, Caller caller) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    jdbc.sql(
            """
            insert into api_token (hash, account_id, expires_at, label, address)
            values (:hash, :account, now() + make_interval(secs => :lifetime), :label, :address)
            """)
        .param("hash", Caller.sha256(token))
        .param("account", account)
        .param("lifetime", lifetime.toSeconds())
        .param("label", label)
        .param("address", caller.address())
        .update();
    return token;
  }

  /// Whose token it is; empty when it is unknown, revoked or out of its time.
  Optional<UUID> owner(String token) {
    byte[] hash = Caller.sha256(token);
    String key = new String(hash, StandardCharsets.ISO_8859_1);
    Kept found = kept.get(key);
    long now = System.nanoTime();
    if (found == null || now - found.since > found.goodFor) {
      found = ask(hash, now);
      if (found == null) {
        kept.remove(key);
        return Optional.empty();
      }
      if (kept.size() > MANY) {
        kept.clear();
      }
      kept.put(key, found);
    }
    return Optional.of(found.account);
  }

  private @Nullable Kept ask(byte[] hash, long now) {
    return jdbc.sql(
            """
            update api_token set last_used_at = now() where hash = :hash and expires_at > now()
            returning account_id, extract(epoch from expires_at - now()) as seconds_left
            """)
        .param("hash", hash)
        .query(
            (row, at) ->
                new Kept(
                    uuid(row, "account_id"),
                    now,
                    Math.min(GOOD_FOR, (long) (row.getDouble("seconds_left") * 1e9))))
        .optional()
        .orElse(null);
  }

  /// Its person confirmed themselves with a second factor just now.
  void confirm(String token) {
    jdbc.sql("update api_token set confirmed_at = clock_timestamp() where hash = :hash")
        .param("hash", Caller.sha256(token))
        .update();
  }

  boolean confirmed(String token, Duration within) {
    return jdbc.sql(
            """
            select exists (select from api_token where hash = :hash
              and confirmed_at > clock_timestamp() - make_interval(secs => :within))
            """)
        .param("hash", Caller.sha256(token))
        .param("within", within.toSeconds())
        .query(Boolean.class)
        .single();
  }

  List<StaffScreens.Token> of(UUID account) {
    return jdbc.sql(
            """
            select hash, created_at, last_used_at, expires_at, label, address from api_token
            where account_id = :account and expires_at > now() order by created_at desc limit 100
            """)
        .param("account", account)
        .query(
            (row, at) ->
                new StaffScreens.Token(
                    HexFormat.of().formatHex(row.getBytes("hash"), 0, 8),
                    instant(row, "created_at"),
                    instantOrNull(row, "last_used_at"),
                    instant(row, "expires_at"),
                    row.getString("label"),
                    row.getString("address")))
        .list();
  }

  /// @return false when the account has no such token
  boolean revoke(UUID account, String id) {
    int gone =
        jdbc.sql(
                """
                delete from api_token
                where account_id = :account and left(encode(hash, 'hex'), 16) = :id
                """)
            .param("account", account)
            .param("id", id)
            .update();
    kept.clear();
    return gone > 0;
  }

  void revokeAll(UUID account) {
    jdbc.sql("delete from api_token where account_id = :account")
        .param("account", account)
        .update();
    kept.clear();
  }

  int sweep() {
    return jdbc.sql("delete from api_token where expires_at < now() - interval '7 days'").update();
  }
}
