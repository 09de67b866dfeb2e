package io.jinzhi.ledger;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `reading_alert`.
@Repository
class ReadingAlerts {
  private static final int MOST = 200;
  private static final String SEEN =
      """
       from reading_alert a where a.estate_id = :estate and a.staff_id <> :reader
        and not exists (select 1 from recusal r where r.estate_id = :estate
          and r.staff_id = :reader and r.number = a.number)
      """;

  private final JdbcClient jdbc;

  ReadingAlerts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean known(EstateId estate, StaffId staff, LocalDate day, ReadingAlert.Kind kind) {
    return jdbc.sql(
            """
            select exists (select from reading_alert where estate_id = :estate
              and staff_id = :staff and day = :day and kind = :kind)
            """)
        .param("estate", estate.value())
        .param("staff", staff.value())
        .param("day", day)
        .param("kind", kind.name())
        .query(Boolean.class)
        .single();
  }

  void add(EstateId estate, ReadingAlert alert) {
    jdbc.sql(
            """
            insert into reading_alert (estate_id, id, number, staff_id, name, role, day, kind, count,
              threshold, at)
            values (:estate, :id, :number, :staff, :name, :role, :day, :kind, :count, :limit, :at)
            """)
        .param("estate", estate.value())
        .param("id", alert.id())
        .param("number", alert.number())
        .param("staff", alert.staff().value())
        .param("name", alert.name())
        .param("role", alert.role().name())
        .param("day", alert.day())
        .param("kind", alert.kind().name())
        .param("count", alert.count())
        .param("limit", alert.limit())
        .param("at", at(alert.at()))
        .update();
  }

  /// Those that wait first, then the newest; never what is about the reader.
  List<ReadingAlert> list(Actor reader) {
    return jdbc.sql(
            "select a.*"
                + SEEN
                + " order by (decided_at is not null), at desc, number desc limit :most")
        .param("estate", reader.estate().value())
        .param("reader", reader.staff().value())
        .param("most", MOST)
        .query((row, index) -> read(row))
        .list();
  }

  int open(Actor reader) {
    return jdbc.sql("select count(*)" + SEEN + " and decided_at is null")
        .param("estate", reader.estate().value())
        .param("reader", reader.staff().value())
        .query(Integer.class)
        .single();
  }

  Optional<ReadingAlert> find(Actor reader, String number) {
    return jdbc.sql("select a.*" + SEEN + " and a.number = :number")
        .param("estate", reader.estate().value())
        .param("reader", reader.staff().value())
        .param("number", number)
        .query((row, index) -> read(row))
        .optional();
  }

  /// @return whether it was still waiting
  boolean decide(Actor by, String number, boolean confirmed, String opinion, Instant now) {
    return jdbc.sql(
                """
                update reading_alert set decided_at = :now, decided_by = :by, decided_name = :name,
                  confirmed = :confirmed, opinion = :opinion
                where estate_id = :estate and number = :number and decided_at is null
                """)
            .param("now", at(now))
            .param("by", by.staff().value())
            .param("name", by.name())
            .param("confirmed", confirmed)
            .param("opinion", opinion)
            .param("estate", by.estate().value())
            .param("number", number)
            .update()
        == 1;
  }

  private static ReadingAlert read(ResultSet row) throws SQLException {
    Instant decided = instantOrNull(row, "decided_at");
    return new ReadingAlert(
        uuid(row, "id"),
        row.getString("number"),
        new StaffId(uuid(row, "staff_id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getObject("day", LocalDate.class),
        ReadingAlert.Kind.valueOf(row.getString("kind")),
        row.getInt("count"),
        row.getString("threshold"),
        instant(row, "at"),
        decided == null
            ? null
            : new ReadingAlert.Decision(
                decided,
                row.getString("decided_name"),
                row.getBoolean("confirmed"),
                row.getString("opinion")));
  }
}
