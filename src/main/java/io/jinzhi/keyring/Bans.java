package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of those who get no keys, and of the requests that were turned down.
@Repository
class Bans {
  private static final String FROM =
      """
      select b.*, k.code from key_ban b
      left join key_item k on k.estate_id = b.estate_id and k.id = b.key_id
      where b.estate_id = :estate
      """;

  private final JdbcClient jdbc;

  Bans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, Ban ban, @Nullable UUID key) {
    jdbc.sql(
            """
            insert into key_ban (estate_id, id, name, company, id_last, key_id, reason, words, at,
              by_name, until)
            values (:estate, :id, :name, :company, :idLast, :key, :reason, :words, :at, :by, :until)
            """)
        .param("estate", estate.value())
        .param("id", ban.id())
        .param("name", ban.name())
        .param("company", ban.company())
        .param("idLast", ban.idLast())
        .param("key", key)
        .param("reason", ban.reason().name())
        .param("words", ban.words())
        .param("at", at(ban.at()))
        .param("by", ban.by())
        .param("until", at(ban.until()))
        .update();
  }

  /// @return whether it still stood
  boolean lift(EstateId estate, UUID id, Ban.Lifted lifted) {
    return jdbc.sql(
                """
                update key_ban set lifted_at = :at, lifted_by = :by, lifted_why = :why
                where estate_id = :estate and id = :id and lifted_at is null
                """)
            .param("at", at(lifted.at()))
            .param("by", lifted.by())
            .param("why", lifted.why())
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// Those that stand, of people of that name.
  List<Ban> named(EstateId estate, String name, Instant now) {
    return jdbc.sql(FROM + "and b.name = :name and b.lifted_at is null and b.until > :now")
        .param("estate", estate.value())
        .param("name", name)
        .param("now", at(now))
        .query(Bans::read)
        .list();
  }

  /// All, those that stand first, the newest first.
  List<Ban> all(EstateId estate, Instant now, int most) {
    return jdbc.sql(
            FROM
                + """
                order by (b.lifted_at is null and b.until > :now) desc, b.at desc limit :most
                """)
        .param("estate", estate.value())
        .param("now", at(now))
        .param("most", most)
        .query(Bans::read)
        .list();
  }

  void refused(EstateId estate, UUID id, BanDesk.Refusal refusal, UUID key) {
    jdbc.sql(
            """
            insert into key_refusal (estate_id, id, key_id, who, company, code, by_name, at)
            values (:estate, :id, :key, :who, :company, :code, :by, :at)
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("key", key)
        .param("who", refusal.who())
        .param("company", refusal.company())
        .param("code", refusal.code())
        .param("by", refusal.by())
        .param("at", at(refusal.at()))
        .update();
  }

  List<BanDesk.Refusal> refusals(EstateId estate, int most) {
    return jdbc.sql(
            """
            select r.*, k.code as key_code from key_refusal r
            join key_item k on k.estate_id = r.estate_id and k.id = r.key_id
            where r.estate_id = :estate order by r.at desc limit :most
            """)
        .param("estate", estate.value())
        .param("most", most)
        .query(
            (row, index) ->
                new BanDesk.Refusal(
                    row.getString("key_code"),
                    row.getString("who"),
                    row.getString("company"),
                    row.getString("code"),
                    row.getString("by_name"),
                    instant(row, "at")))
        .list();
  }

  private static Ban read(ResultSet row, int number) throws SQLException {
    Instant lifted = instantOrNull(row, "lifted_at");
    return new Ban(
        uuid(row, "id"),
        row.getString("name"),
        row.getString("company"),
        row.getString("id_last"),
        row.getString("code"),
        Ban.Reason.valueOf(row.getString("reason")),
        row.getString("words"),
        instant(row, "at"),
        row.getString("by_name"),
        instant(row, "until"),
        lifted == null
            ? null
            : new Ban.Lifted(lifted, row.getString("lifted_by"), row.getString("lifted_why")));
  }
}
