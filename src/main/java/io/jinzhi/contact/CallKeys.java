package io.jinzhi.contact;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The secrets with which an estate's telephone system signs what it sends. Two may be valid at a
/// time, so that one can be replaced without a gap.
@Repository
class CallKeys {
  private static final int MOST = 2;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  CallKeys(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// Whose key it is, to check a signature.
  record Known(EstateId estate, String secret) {}

  @Transactional
  CallKey.Fresh make(Actor actor, Instant now) {
    if (list(actor.estate()).stream().filter(each -> each.revoked() == null).count() >= MOST) {
      throw new Refused(
          "TWO_KEYS", Phrase.of("已有两把有效密钥，请先停用一把", "Two keys are valid already: revoke one first"));
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    CallKey.Fresh fresh = new CallKey.Fresh(ids.next(), HexFormat.of().formatHex(bytes));
    jdbc.sql(
            """
            insert into phone_key (estate_id, id, secret, made_by, made_at)
            values (:estate, :id, :secret, :by, :now)
            """)
        .param("estate", actor.estate().value())
        .param("id", fresh.id())
        .param("secret", fresh.secret())
        .param("by", actor.name())
        .param("now", at(now))
        .update();
    return fresh;
  }

  void revoke(Actor actor, UUID id, Instant now) {
    int rows =
        jdbc.sql(
                """
                update phone_key set revoked_at = :now
                where estate_id = :estate and id = :id and revoked_at is null
                """)
            .param("now", at(now))
            .param("estate", actor.estate().value())
            .param("id", id)
            .update();
    if (rows != 1) {
      throw new Missing("key");
    }
  }

  List<CallKey> list(EstateId estate) {
    return jdbc.sql(
            """
            select id, made_by, made_at, revoked_at from phone_key where estate_id = :estate
            order by made_at desc
            """)
        .param("estate", estate.value())
        .query(
            (row, number) ->
                new CallKey(
                    uuid(row, "id"),
                    row.getString("made_by"),
                    instant(row, "made_at"),
                    instantOrNull(row, "revoked_at")))
        .list();
  }

  /// The one query that does not name the estate: the key tells which it is.
  Optional<Known> valid(UUID id) {
    return jdbc.sql("select estate_id, secret from phone_key where id = :id and revoked_at is null")
        .param("id", id)
        .query(
            (row, number) ->
                new Known(new EstateId(uuid(row, "estate_id")), row.getString("secret")))
        .optional();
  }
}
