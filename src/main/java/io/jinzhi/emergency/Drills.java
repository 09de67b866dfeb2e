package io.jinzhi.emergency;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of the drills that are owed.
@Repository
class Drills {
  private static final int SHOWN = 24;

  private final JdbcClient jdbc;

  Drills(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether it is new
  boolean open(EstateId estate, Drill drill) {
    return jdbc.sql(
                """
                insert into emergency_drill (estate_id, id, number, first_day, last_day)
                values (:estate, :id, :number, :first, :last)
                on conflict do nothing
                """)
            .param("estate", estate.value())
            .param("id", drill.id())
            .param("number", drill.number())
            .param("first", drill.first())
            .param("last", drill.last())
            .update()
        == 1;
  }

  boolean plan(EstateId estate, String number, LocalDate on, String plan, String by) {
    return jdbc.sql(
                """
                update emergency_drill set planned_on = :on, plan = :plan, planned_by = :by
                where estate_id = :estate and number = :number and held is null
                  and :on between first_day and last_day
                """)
            .param("on", on)
            .param("plan", plan)
            .param("by", by)
            .param("estate", estate.value())
            .param("number", number)
            .update()
        == 1;
  }

  /// The one that was owed on that day and not held yet, now held.
  Optional<Drill> held(EstateId estate, LocalDate day, String number, Instant now) {
    return jdbc.sql(
            """
            update emergency_drill set held = :number, held_at = :now
            where estate_id = :estate and :day between first_day and last_day and held is null
            returning *
            """)
        .param("number", number)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("day", day)
        .query(Drills::read)
        .optional();
  }

  /// The latest first.
  List<Drill> of(EstateId estate) {
    return jdbc.sql(
            """
            select * from emergency_drill where estate_id = :estate
            order by first_day desc limit :shown
            """)
        .param("estate", estate.value())
        .param("shown", SHOWN)
        .query(Drills::read)
        .list();
  }

  private static Drill read(ResultSet row, int number) throws SQLException {
    return new Drill(
        uuid(row, "id"),
        row.getString("number"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("planned_on", LocalDate.class),
        row.getString("plan"),
        row.getString("planned_by"),
        row.getString("held"),
        instantOrNull(row, "held_at"));
  }
}
