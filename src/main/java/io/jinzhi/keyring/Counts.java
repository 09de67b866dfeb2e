package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The store of counts.
@Repository
class Counts {
  static final int PAGE = 30;
  private static final TypeReference<List<KeyCount.Line>> LINES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Counts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @return whether it was not open yet
  boolean open(EstateId estate, KeyCount count) {
    return jdbc.sql(
                """
                insert into key_count (estate_id, id, number, kind, day, state)
                values (:estate, :id, :number, :kind, :day, 'OPEN')
                on conflict (estate_id, kind, day) do nothing
                """)
            .param("estate", estate.value())
            .param("id", count.id())
            .param("number", count.number())
            .param("kind", count.kind().name())
            .param("day", count.day())
            .update()
        == 1;
  }

  /// The last day for which one was opened.
  Optional<LocalDate> latest(EstateId estate, KeyCount.Kind kind) {
    return jdbc.sql(
            "select max(day) as day from key_count where estate_id = :estate and kind = :kind")
        .param("estate", estate.value())
        .param("kind", kind.name())
        .query((row, index) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }

  boolean anyKeys(EstateId estate) {
    return jdbc.sql("select exists (select 1 from key_item where estate_id = :estate)")
        .param("estate", estate.value())
        .query(Boolean.class)
        .single();
  }

  List<KeyCount.Stock> stock(EstateId estate) {
    return jdbc.sql(
            """
            select kind, count(*) filter (where state = 'IN') as inside,
              count(*) filter (where state = 'OUT') as outside
            from key_item where estate_id = :estate and state in ('IN', 'OUT')
            group by kind order by kind
            """)
        .param("estate", estate.value())
        .query(
            (row, index) ->
                new KeyCount.Stock(
                    KeyClass.valueOf(row.getString("kind")),
                    row.getInt("inside"),
                    row.getInt("outside")))
        .list();
  }

  void counted(EstateId estate, KeyCount count) {
    write(estate, count, "counted", count.counted());
  }

  void checked(EstateId estate, KeyCount count) {
    write(estate, count, "checked", count.checked());
  }

  private void write(EstateId estate, KeyCount count, String which, KeyCount.@Nullable Who who) {
    if (who == null) {
      throw new IllegalStateException(which + " by nobody");
    }
    jdbc.sql(
            """
            update key_count set state = :state, lines = cast(:lines as jsonb), %1$s_id = :who,
              %1$s_by = :name, %1$s_at = :at
            where estate_id = :estate and id = :id
            """
                .formatted(which))
        .param("state", count.state().name())
        .param("lines", json.writeValueAsString(count.lines()))
        .param("who", who.who().value())
        .param("name", who.name())
        .param("at", at(who.at()))
        .param("estate", estate.value())
        .param("id", count.id())
        .update();
  }

  Optional<KeyCount> find(EstateId estate, String number) {
    return one("number = :what", estate, number);
  }

  /// Locked until the end of the transaction.
  Optional<KeyCount> hold(EstateId estate, String number) {
    return one("number = :what for update", estate, number);
  }

  private Optional<KeyCount> one(String which, EstateId estate, String what) {
    return jdbc.sql("select * from key_count where estate_id = :estate and " + which)
        .param("estate", estate.value())
        .param("what", what)
        .query(this::read)
        .optional();
  }

  /// That of a day, locked, where it is still to be done.
  Optional<KeyCount> daily(EstateId estate, LocalDate day) {
    return jdbc.sql(
            """
            select * from key_count
            where estate_id = :estate and kind = 'DAILY' and day = :day and state = 'OPEN'
            for update
            """)
        .param("estate", estate.value())
        .param("day", day)
        .query(this::read)
        .optional();
  }

  /// The latest first, one row more than a page.
  List<KeyCount> page(EstateId estate, int page) {
    return jdbc.sql(
            """
            select * from key_count where estate_id = :estate
            order by day desc, kind limit :size offset :skip
            """)
        .param("estate", estate.value())
        .param("size", PAGE + 1)
        .param("skip", page * PAGE)
        .query(this::read)
        .list();
  }

  private KeyCount read(ResultSet row, int number) throws SQLException {
    return new KeyCount(
        uuid(row, "id"),
        row.getString("number"),
        KeyCount.Kind.valueOf(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        KeyCount.State.valueOf(row.getString("state")),
        json.readValue(row.getString("lines"), LINES),
        who(row, "counted"),
        who(row, "checked"));
  }

  private static KeyCount.@Nullable Who who(ResultSet row, String which) throws SQLException {
    UUID who = uuidOrNull(row, which + "_id");
    return who == null
        ? null
        : new KeyCount.Who(
            new StaffId(who), row.getString(which + "_by"), instant(row, which + "_at"));
  }
}
