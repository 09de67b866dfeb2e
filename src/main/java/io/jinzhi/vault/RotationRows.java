package io.jinzhi.vault;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Changes of key as the database knows them.
@Repository
class RotationRows {

  /// @param from the number of the key that is replaced
  /// @param ended null while it runs
  record Rotation(
      EstateId estate,
      UUID id,
      int from,
      int to,
      UUID toKey,
      long files,
      long done,
      long unreadable,
      Instant started,
      StaffId by,
      String byName,
      @Nullable Instant ended) {}

  /// A file's key as it is wrapped now.
  record Wrapped(UUID file, UUID key, byte[] wrapped) {}

  private static final String SELECT =
      """
      select r.*, f.number as from_number, t.number as to_number
      from vault_rotation r
      join vault_key f on f.estate_id = r.estate_id and f.id = r.from_key
      join vault_key t on t.estate_id = r.estate_id and t.id = r.to_key
      """;

  private final JdbcClient jdbc;

  RotationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Puts the new key in the old one's place, once every transaction that uses the old one for a
  /// new file has ended.
  void replace(EstateId estate, UUID from, UUID to, Instant now) {
    int number =
        jdbc.sql(
                """
                update vault_key set retired_at = :now
                where estate_id = :estate and id = :from and retired_at is null returning number
                """)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("from", from)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            insert into vault_key (estate_id, id, number, made_at)
            values (:estate, :id, :number, :now)
            """)
        .param("estate", estate.value())
        .param("id", to)
        .param("number", number + 1)
        .param("now", at(now))
        .update();
  }

  void add(UUID id, UUID from, UUID to, Actor by, Instant now) {
    jdbc.sql(
            """
            insert into vault_rotation (estate_id, id, from_key, to_key, files, started_at, started_by,
              started_by_name)
            select :estate, :id, :from, :to, count(*), :now, :by, :name
            from vault_file where estate_id = :estate and key_id <> :to and wrapped is not null
            """)
        .param("estate", by.estate().value())
        .param("id", id)
        .param("from", from)
        .param("to", to)
        .param("now", at(now))
        .param("by", by.staff().value())
        .param("name", by.name())
        .update();
  }

  List<Rotation> running() {
    return jdbc.sql(SELECT + "where r.ended_at is null order by r.started_at")
        .query(RotationRows::read)
        .list();
  }

  Optional<Rotation> running(EstateId estate) {
    return jdbc.sql(SELECT + "where r.estate_id = ? and r.ended_at is null")
        .param(estate.value())
        .query(RotationRows::read)
        .optional();
  }

  /// Newest first.
  List<Rotation> latest(EstateId estate, int most) {
    return jdbc.sql(SELECT + "where r.estate_id = ? order by r.started_at desc, r.id desc limit ?")
        .param(estate.value())
        .param(most)
        .query(RotationRows::read)
        .list();
  }

  /// The next files whose keys another key wraps, in the order of their ids.
  List<Wrapped> next(EstateId estate, UUID to, UUID after, int most) {
    return jdbc.sql(
            """
            select id, key_id, wrapped from vault_file
            where estate_id = :estate and id > :after and key_id <> :to and wrapped is not null
            order by id limit :most for update skip locked
            """)
        .param("estate", estate.value())
        .param("after", after)
        .param("to", to)
        .param("most", most)
        .query(
            (row, index) ->
                new Wrapped(uuid(row, "id"), uuid(row, "key_id"), row.getBytes("wrapped")))
        .list();
  }

  void rewrap(EstateId estate, UUID to, List<Wrapped> files) {
    jdbc.sql(
            """
            update vault_file f set key_id = :to, wrapped = n.wrapped
            from unnest(:ids::uuid[], :wrapped::bytea[]) as n (id, wrapped)
            where f.estate_id = :estate and f.id = n.id and f.wrapped is not null
            """)
        .param("to", to)
        .param("ids", files.stream().map(Wrapped::file).toArray(UUID[]::new))
        .param("wrapped", files.stream().map(Wrapped::wrapped).toArray(byte[][]::new))
        .param("estate", estate.value())
        .update();
  }

  void advance(Rotation rotation, int done) {
    jdbc.sql("update vault_rotation set done = done + ? where estate_id = ? and id = ?")
        .param(done)
        .param(rotation.estate().value())
        .param(rotation.id())
        .update();
  }

  /// @return whether it was this call that ended it
  boolean end(Rotation rotation, Instant now) {
    return jdbc.sql(
                """
                update vault_rotation r
                set ended_at = :now,
                  unreadable = (select count(*) from vault_file f
                    where f.estate_id = r.estate_id and f.key_id <> r.to_key and f.wrapped is not null)
                where r.estate_id = :estate and r.id = :id and r.ended_at is null
                """)
            .param("now", at(now))
            .param("estate", rotation.estate().value())
            .param("id", rotation.id())
            .update()
        == 1;
  }

  Rotation get(EstateId estate, UUID id) {
    return jdbc.sql(SELECT + "where r.estate_id = ? and r.id = ?")
        .param(estate.value())
        .param(id)
        .query(RotationRows::read)
        .single();
  }

  /// A retired key that no file and no backup worth keeping needs any more.
  record Old(EstateId estate, UUID key, int number) {}

  List<Old> old(Instant now, Duration keep) {
    return jdbc.sql(
            """
            select k.estate_id, k.id, k.number from vault_key k
            where k.retired_at < :before and k.destroyed_at is null
              and not exists (select from vault_file f
                where f.estate_id = k.estate_id and f.key_id = k.id and f.wrapped is not null)
              and not exists (select from vault_rotation r
                where r.estate_id = k.estate_id and r.ended_at is null)
            """)
        .param("before", at(now.minus(keep)))
        .query(
            (row, index) ->
                new Old(
                    new EstateId(uuid(row, "estate_id")), uuid(row, "id"), row.getInt("number")))
        .list();
  }

  void destroyed(Old key, Instant now) {
    jdbc.sql("update vault_key set destroyed_at = ? where estate_id = ? and id = ?")
        .param(at(now))
        .param(key.estate().value())
        .param(key.key())
        .update();
  }

  private static Rotation read(ResultSet row, int index) throws SQLException {
    return new Rotation(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getInt("from_number"),
        row.getInt("to_number"),
        uuid(row, "to_key"),
        row.getLong("files"),
        row.getLong("done"),
        row.getLong("unreadable"),
        instant(row, "started_at"),
        new StaffId(uuid(row, "started_by")),
        row.getString("started_by_name"),
        instantOrNull(row, "ended_at"));
  }
}
