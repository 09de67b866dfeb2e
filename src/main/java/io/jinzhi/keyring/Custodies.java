package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of custody forms (业主托管钥匙登记表).
@Repository
class Custodies {
  private final JdbcClient jdbc;

  Custodies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, Custody custody) {
    jdbc.sql(
            """
            insert into key_custody (estate_id, id, number, key_id, unit_code, owner, phone, pieces,
              reason, conditions, signed, signature_id, at, by_name)
            values (:estate, :id, :number, :key, :unit, :owner, :phone, :pieces, :reason,
              :conditions, :signed, :signature, :at, :by)
            """)
        .param("estate", estate.value())
        .param("id", custody.id())
        .param("number", custody.number())
        .param("key", custody.key())
        .param("unit", custody.unitCode())
        .param("owner", custody.owner())
        .param("phone", custody.phone())
        .param("pieces", custody.pieces())
        .param("reason", custody.reason())
        .param("conditions", custody.conditions())
        .param("signed", custody.signed().how().name())
        .param("signature", custody.signed().drawing())
        .param("at", at(custody.at()))
        .param("by", custody.by())
        .update();
  }

  /// The owner has the key back (KEY-18).
  void end(EstateId estate, UUID key, Custody.Ended ended, Signed signed) {
    jdbc.sql(
            """
            update key_custody set ended_at = :at, ended_to = :to, ended_by = :by,
              ended_signed = :signed, ended_signature_id = :signature
            where estate_id = :estate and key_id = :key and ended_at is null
            """)
        .param("at", at(ended.at()))
        .param("to", ended.to())
        .param("by", ended.by())
        .param("signed", signed.how().name())
        .param("signature", signed.drawing())
        .param("estate", estate.value())
        .param("key", key)
        .update();
  }

  /// The latest form of a key.
  Optional<Custody> of(EstateId estate, UUID key) {
    return jdbc.sql(
            """
            select * from key_custody where estate_id = :estate and key_id = :key
            order by at desc limit 1
            """)
        .param("estate", estate.value())
        .param("key", key)
        .query(Custodies::read)
        .optional();
  }

  Optional<Custody> find(EstateId estate, String number) {
    return jdbc.sql("select * from key_custody where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Custodies::read)
        .optional();
  }

  private static Custody read(ResultSet row, int number) throws SQLException {
    Instant ended = instantOrNull(row, "ended_at");
    return new Custody(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "key_id"),
        row.getString("unit_code"),
        row.getString("owner"),
        row.getString("phone"),
        row.getInt("pieces"),
        row.getString("reason"),
        row.getString("conditions"),
        new Signed(Signed.How.valueOf(row.getString("signed")), uuidOrNull(row, "signature_id")),
        instant(row, "at"),
        row.getString("by_name"),
        ended == null
            ? null
            : new Custody.Ended(ended, row.getString("ended_to"), row.getString("ended_by")));
  }
}
