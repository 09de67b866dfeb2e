package io.jinzhi.emergency;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of what reviews want done.
@Repository
class Measures {
  private static final String FROM =
      """
      select a.*, e.number as emergency_number from emergency_action a
      join emergency e on e.estate_id = a.estate_id and e.id = a.emergency_id
      where a.estate_id = :estate
      """;

  private final JdbcClient jdbc;

  Measures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, Measure each) {
    jdbc.sql(
            """
            insert into emergency_action (estate_id, id, number, emergency_id, what, owner_id, owner,
              due_at, at, by_name)
            values (:estate, :id, :number, :emergency, :what, :ownerId, :owner, :due, :at, :by)
            """)
        .param("estate", estate.value())
        .param("id", each.id())
        .param("number", each.number())
        .param("emergency", each.emergency())
        .param("what", each.what())
        .param("ownerId", each.ownerId())
        .param("owner", each.owner())
        .param("due", at(each.due()))
        .param("at", at(each.at()))
        .param("by", each.by())
        .update();
  }

  /// @return whether it was still to do
  boolean done(EstateId estate, UUID id, String words, String by, Instant now) {
    return jdbc.sql(
                """
                update emergency_action set done_at = :now, done_by = :by, done = :words
                where estate_id = :estate and id = :id and done_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("words", words)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  List<Measure> of(EstateId estate, UUID emergency) {
    return jdbc.sql(FROM + "and a.emergency_id = :emergency order by a.at, a.number")
        .param("estate", estate.value())
        .param("emergency", emergency)
        .query(Measures::read)
        .list();
  }

  Optional<Measure> find(EstateId estate, String number) {
    return jdbc.sql(FROM + "and a.number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Measures::read)
        .optional();
  }

  private static Measure read(ResultSet row, int number) throws SQLException {
    return new Measure(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "emergency_id"),
        row.getString("emergency_number"),
        row.getString("what"),
        uuid(row, "owner_id"),
        row.getString("owner"),
        instant(row, "due_at"),
        instant(row, "at"),
        row.getString("by_name"),
        instantOrNull(row, "done_at"),
        row.getString("done_by"),
        row.getString("done"));
  }
}
