package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The store of emergency entries.
@Repository
class Entries {
  static final int PAGE = 30;
  private static final TypeReference<List<Entry.Person>> PEOPLE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Entries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(EstateId estate, Entry entry, UnitId unit, @Nullable UUID key) {
    jdbc.sql(
            """
            insert into key_entry (estate_id, id, number, kind, unit_id, unit_code, key_id, danger,
              leader, people, witness, owner_called_at, owner_called, entered_at, by_name)
            values (:estate, :id, :number, :kind, :unit, :unitCode, :key, :danger, :leader,
              cast(:people as jsonb), :witness, :calledAt, :called, :enteredAt, :by)
            """)
        .param("estate", estate.value())
        .param("id", entry.id())
        .param("number", entry.number())
        .param("kind", entry.kind().name())
        .param("unit", unit.value())
        .param("unitCode", entry.unitCode())
        .param("key", key)
        .param("danger", entry.danger())
        .param("leader", entry.leader())
        .param("people", json.writeValueAsString(entry.people()))
        .param("witness", entry.witness())
        .param("calledAt", at(entry.ownerCalledAt()))
        .param("called", entry.ownerCalled())
        .param("enteredAt", at(entry.enteredAt()))
        .param("by", entry.by())
        .update();
  }

  /// @return whether somebody was still inside
  boolean leave(EstateId estate, UUID id, Entry.Left left) {
    return jdbc.sql(
                """
                update key_entry set left_at = :at, done = :done, items = :items, film = :film,
                  secured = :secured
                where estate_id = :estate and id = :id and left_at is null
                """)
            .param("at", at(left.at()))
            .param("done", left.done())
            .param("items", left.items())
            .param("film", left.film())
            .param("secured", left.secured())
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// @return whether the owner was still to be told
  boolean tell(EstateId estate, UUID id, Entry.Told told) {
    return jdbc.sql(
                """
                update key_entry set told_at = :at, told_how = :how, told_by = :by
                where estate_id = :estate and id = :id and left_at is not null and told_at is null
                """)
            .param("at", at(told.at()))
            .param("how", told.how())
            .param("by", told.by())
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Entry> find(EstateId estate, String number) {
    return jdbc.sql("select * from key_entry where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(this::read)
        .optional();
  }

  /// The newest first, one row more than a page.
  List<Entry> page(EstateId estate, int page) {
    return jdbc.sql(
            """
            select * from key_entry where estate_id = :estate
            order by entered_at desc, id limit :size offset :skip
            """)
        .param("estate", estate.value())
        .param("size", PAGE + 1)
        .param("skip", page * PAGE)
        .query(this::read)
        .list();
  }

  List<Entry> of(EstateId estate, UnitId unit) {
    return jdbc.sql(
            """
            select * from key_entry where estate_id = :estate and unit_id = :unit
            order by entered_at desc limit 10
            """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(this::read)
        .list();
  }

  private Entry read(ResultSet row, int number) throws SQLException {
    Instant left = instantOrNull(row, "left_at");
    Instant told = instantOrNull(row, "told_at");
    return new Entry(
        uuid(row, "id"),
        row.getString("number"),
        Entry.Danger.valueOf(row.getString("kind")),
        row.getString("unit_code"),
        row.getString("danger"),
        row.getString("leader"),
        json.readValue(row.getString("people"), PEOPLE),
        row.getString("witness"),
        instant(row, "owner_called_at"),
        row.getString("owner_called"),
        instant(row, "entered_at"),
        row.getString("by_name"),
        left == null
            ? null
            : new Entry.Left(
                left,
                row.getString("done"),
                row.getString("items"),
                row.getString("film"),
                row.getString("secured")),
        told == null
            ? null
            : new Entry.Told(told, row.getString("told_how"), row.getString("told_by")));
  }
}
