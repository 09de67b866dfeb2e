package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of keys.
@Repository
class Keys {
  private final JdbcClient jdbc;

  Keys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether the code was free; the hook has to be
  boolean add(Key key) {
    return jdbc.sql(
                """
                insert into key_item (estate_id, id, code, hook, kind, room, name, unit_id,
                  unit_code, pieces, owned, state, at, by_name)
                values (:estate, :id, :code, :hook, :kind, :room, :name, :unit, :unitCode, :pieces,
                  :owned, :state, :at, :by)
                on conflict (estate_id, code) do nothing
                """)
            .param("estate", key.estate().value())
            .param("id", key.id())
            .param("code", key.code())
            .param("hook", key.hook())
            .param("kind", key.kind().name())
            .param("room", key.room() == null ? null : key.room().name())
            .param("name", key.name())
            .param("unit", key.unit() == null ? null : key.unit().value())
            .param("unitCode", key.unitCode())
            .param("pieces", key.pieces())
            .param("owned", key.owned())
            .param("state", key.state().name())
            .param("at", at(key.at()))
            .param("by", key.by())
            .update()
        == 1;
  }

  /// The lowest hook that is free. Two that hang something up at once come one after the other.
  int freeHook(EstateId estate) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('key-hook-' || :estate, 0))")
        .param("estate", estate.value().toString())
        .query((row, index) -> 1)
        .single();
    return jdbc.sql(
            """
            select coalesce(min(hook), 0) + 1 from (
              select 0 as hook union all
              select hook from key_item where estate_id = :estate and state <> 'GONE') taken
            where not exists (select 1 from key_item k where k.estate_id = :estate
              and k.state <> 'GONE' and k.hook = taken.hook + 1)
            """)
        .param("estate", estate.value())
        .query(Integer.class)
        .single();
  }

  /// @throws OptimisticLockingFailureException when somebody else was quicker
  void change(Key key) {
    var approval = key.approval();
    int rows =
        jdbc.sql(
                """
                update key_item
                set state = :state, approved_id = :who, approved_by = :by, approved_until = :until,
                  version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("state", key.state().name())
            .param("who", approval == null ? null : approval.who())
            .param("by", approval == null ? null : approval.by())
            .param("until", atOrNull(approval == null ? null : approval.until()))
            .param("estate", key.estate().value())
            .param("id", key.id())
            .param("version", key.version())
            .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("key " + key.code());
    }
  }

  Optional<Key> find(EstateId estate, String code) {
    return one("select * from key_item where estate_id = :estate and code = :code", estate, code);
  }

  /// Locked until the end of the transaction, so that two people's steps come one after the other.
  Optional<Key> hold(EstateId estate, String code) {
    return one(
        "select * from key_item where estate_id = :estate and code = :code for update",
        estate,
        code);
  }

  private Optional<Key> one(String sql, EstateId estate, String code) {
    return jdbc.sql(sql)
        .param("estate", estate.value())
        .param("code", code)
        .query(Keys::read)
        .optional();
  }

  Key hold(EstateId estate, UUID id) {
    return jdbc.sql("select * from key_item where estate_id = :estate and id = :id for update")
        .param("estate", estate.value())
        .param("id", id)
        .query(Keys::read)
        .single();
  }

  Optional<Key> byId(EstateId estate, UUID id) {
    return jdbc.sql("select * from key_item where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Keys::read)
        .optional();
  }

  /// Those of one home that are not closed.
  List<Key> of(EstateId estate, UnitId unit) {
    return jdbc.sql(
            """
            select * from key_item
            where estate_id = :estate and unit_id = :unit and state <> 'GONE' order by hook
            """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(Keys::read)
        .list();
  }

  static Key read(ResultSet row, int number) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    String room = row.getString("room");
    var until = instantOrNull(row, "approved_until");
    return new Key(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("code"),
        row.getInt("hook"),
        KeyClass.valueOf(row.getString("kind")),
        room == null ? null : KeyRoom.valueOf(room),
        row.getString("name"),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        row.getInt("pieces"),
        row.getBoolean("owned"),
        KeyState.valueOf(row.getString("state")),
        until == null
            ? null
            : new Key.Approval(uuid(row, "approved_id"), row.getString("approved_by"), until),
        instant(row, "at"),
        row.getString("by_name"),
        row.getInt("version"));
  }
}
