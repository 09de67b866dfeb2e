package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of months.
@Repository
class RosterMonths {
  private final JdbcClient jdbc;
  private final Ids ids;

  RosterMonths(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  Optional<RosterMonth> find(EstateId estate, YearMonth month) {
    return jdbc.sql("select * from duty_month where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query(RosterMonths::read)
        .optional();
  }

  /// The last month that is posted.
  Optional<YearMonth> latestPosted(EstateId estate) {
    return jdbc.sql(
            """
            select max(month) from duty_month
            where estate_id = :estate and posted_at is not null
            """)
        .param("estate", estate.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  /// Opens the month if need be and holds it until the end of the transaction: two people never
  /// write one month's roster at once.
  RosterMonth hold(EstateId estate, YearMonth month) {
    return jdbc.sql(
            """
            insert into duty_month (estate_id, id, month) values (:estate, :id, :month)
            on conflict (estate_id, month) do update set version = duty_month.version + 1
            returning *
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("month", month.atDay(1))
        .query(RosterMonths::read)
        .single();
  }

  void submit(EstateId estate, UUID id, String by, Instant now) {
    jdbc.sql(
            """
            update duty_month set submitted_at = :now, submitted_by = :by
            where estate_id = :estate and id = :id
            """)
        .param("now", at(now))
        .param("by", by)
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  /// @return whether it had not been posted before
  boolean post(EstateId estate, UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update duty_month set posted_at = :now, posted_by = :by, posted_version = 1
                where estate_id = :estate and id = :id and posted_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  void changed(EstateId estate, UUID id) {
    jdbc.sql(
            """
            update duty_month set posted_version = posted_version + 1
            where estate_id = :estate and id = :id and posted_at is not null
            """)
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  private static RosterMonth read(ResultSet row, int index) throws SQLException {
    return new RosterMonth(
        uuid(row, "id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        instantOrNull(row, "submitted_at"),
        row.getString("submitted_by"),
        instantOrNull(row, "posted_at"),
        row.getString("posted_by"),
        row.getInt("posted_version"));
  }
}
