package io.jinzhi.activity;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of publications and activities.
@Repository
class Activities {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Activities(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  void add(EstateId estate, Activity activity, Instant now) {
    jdbc.sql(
            """
            insert into activity (estate_id, id, number, kind, title, place, planned_on, state,
              planned_by, planned_at)
            values (:estate, :id, :number, :kind, :title, :place, :on, 'PLANNED', :by, :now)
            """)
        .param("estate", estate.value())
        .param("id", activity.id())
        .param("number", activity.number())
        .param("kind", activity.kind().name())
        .param("title", activity.title())
        .param("place", activity.place())
        .param("on", activity.plannedOn())
        .param("by", activity.by())
        .param("now", at(now))
        .update();
  }

  Optional<Activity> find(EstateId estate, String number) {
    return jdbc.sql("select * from activity where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Activities::read)
        .optional();
  }

  /// The latest first.
  List<Activity> page(EstateId estate, int size, int offset) {
    return jdbc.sql(
            """
            select * from activity where estate_id = :estate
            order by planned_on desc, id desc limit :size offset :offset
            """)
        .param("estate", estate.value())
        .param("size", size)
        .param("offset", offset)
        .query(Activities::read)
        .list();
  }

  /// @return whether it was still planned
  boolean done(
      Actor actor,
      Activity activity,
      LocalDate on,
      String report,
      List<ActivityDone.Recipient> recipients) {
    boolean planned =
        jdbc.sql(
                    """
                    update activity set state = 'DONE', done_on = :on, done_by = :by,
                      report = :report, reached = :reached, version = version + 1
                    where estate_id = :estate and id = :id and state = 'PLANNED'
                    """)
                .param("on", on)
                .param("by", actor.name())
                .param("report", report)
                .param("reached", recipients.size())
                .param("estate", actor.estate().value())
                .param("id", activity.id())
                .update()
            == 1;
    if (planned) {
      batch.batchUpdate(
          """
          insert into activity_recipient (estate_id, id, activity_id, unit_id, unit_code)
          values (?, ?, ?, ?, ?)
          """,
          recipients.stream()
              .map(
                  each ->
                      new Object[] {
                        actor.estate().value(),
                        each.id(),
                        activity.id(),
                        each.unit().value(),
                        each.unitCode()
                      })
              .toList());
    }
    return planned;
  }

  /// @return whether it was still planned
  boolean cancel(Actor actor, Activity activity, String reason) {
    return jdbc.sql(
                """
                update activity set state = 'CANCELLED', cancelled_by = :by, reason = :reason,
                  version = version + 1
                where estate_id = :estate and id = :id and state = 'PLANNED'
                """)
            .param("by", actor.name())
            .param("reason", reason)
            .param("estate", actor.estate().value())
            .param("id", activity.id())
            .update()
        == 1;
  }

  private static Activity read(ResultSet row, int index) throws SQLException {
    String report = row.getString("report");
    return new Activity(
        uuid(row, "id"),
        row.getString("number"),
        ActivityKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("place"),
        row.getObject("planned_on", LocalDate.class),
        Activity.State.valueOf(row.getString("state")),
        row.getString("planned_by"),
        row.getObject("done_on", LocalDate.class),
        report == null ? row.getString("reason") : report,
        row.getInt("reached"));
  }
}
