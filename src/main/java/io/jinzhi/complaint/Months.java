package io.jinzhi.complaint;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The months of complaint work and what is done for each.
@Repository
class Months {
  private final JdbcClient jdbc;
  private final Ids ids;

  Months(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// A month and what has been done for it.
  record Month(
      UUID id,
      YearMonth month,
      @Nullable String analysis,
      @Nullable Done submitted,
      @Nullable Done collated,
      @Nullable Done handedOver,
      int forms,
      @Nullable Done received) {}

  record Done(Instant at, String by) {}

  Optional<YearMonth> latest(EstateId estate) {
    return jdbc.sql("select max(month) from complaint_month where estate_id = :estate")
        .param("estate", estate.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  /// Opens a month once.
  Month open(EstateId estate, YearMonth month) {
    jdbc.sql(
            """
            insert into complaint_month (estate_id, id, month) values (:estate, :id, :month)
            on conflict (estate_id, month) do nothing
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("month", month.atDay(1))
        .update();
    return find(estate, month).orElseThrow();
  }

  Optional<Month> find(EstateId estate, YearMonth month) {
    return jdbc.sql("select * from complaint_month where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query(Months::read)
        .optional();
  }

  boolean submit(EstateId estate, UUID id, String analysis, String by, Instant now) {
    return jdbc.sql(
                """
                update complaint_month
                set analysis = :analysis, submitted_at = :now, submitted_by = :by
                where estate_id = :estate and id = :id and submitted_at is null
                """)
            .param("analysis", analysis)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  boolean collate(EstateId estate, UUID id, String by, Instant now) {
    return mark(
        """
        update complaint_month set collated_at = :now, collated_by = :by
        where estate_id = :estate and id = :id and collated_at is null
        """,
        estate,
        id,
        by,
        now);
  }

  boolean handOver(EstateId estate, UUID id, int forms, String by, Instant now) {
    return jdbc.sql(
                """
                update complaint_month
                set handed_over_at = :now, handed_over_by = :by, forms = :forms
                where estate_id = :estate and id = :id and handed_over_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("forms", forms)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  boolean receive(EstateId estate, UUID id, String by, Instant now) {
    return mark(
        """
        update complaint_month set received_at = :now, received_by = :by
        where estate_id = :estate and id = :id and handed_over_at is not null and received_at is null
        """,
        estate,
        id,
        by,
        now);
  }

  private boolean mark(String sql, EstateId estate, UUID id, String by, Instant now) {
    return jdbc.sql(sql)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// The month's complaints counted by grade, channel and department.
  List<MonthView.Count> counts(EstateId estate, Instant from, Instant to) {
    return jdbc.sql(
            """
            select 'grade' as by, grade as name, count(*) as number from complaint
            where estate_id = :estate and accepted_at >= :from and accepted_at < :to group by grade
            union all
            select 'channel', channel, count(*) from complaint
            where estate_id = :estate and accepted_at >= :from and accepted_at < :to group by channel
            union all
            select 'department', department::text, count(*) from complaint
            where estate_id = :estate and accepted_at >= :from and accepted_at < :to
              and department is not null group by department
            union all
            select 'closed', 'CLOSED', count(*) from complaint
            where estate_id = :estate and accepted_at >= :from and accepted_at < :to
              and closed_at is not null
            order by 1, 3 desc, 2
            """)
        .param("estate", estate.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(MonthView.Count.class)
        .list();
  }

  /// The numbers of the month's closed complaints: their forms are what is collated and handed
  /// over.
  List<String> closed(EstateId estate, Instant from, Instant to) {
    return jdbc.sql(
            """
            select number from complaint
            where estate_id = :estate and accepted_at >= :from and accepted_at < :to
              and closed_at is not null order by number
            """)
        .param("estate", estate.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(String.class)
        .list();
  }

  private static Month read(ResultSet row, int index) throws SQLException {
    return new Month(
        uuid(row, "id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getString("analysis"),
        done(row, "submitted"),
        done(row, "collated"),
        done(row, "handed_over"),
        row.getInt("forms"),
        done(row, "received"));
  }

  private static @Nullable Done done(ResultSet row, String what) throws SQLException {
    Instant at = instantOrNull(row, what + "_at");
    return at == null ? null : new Done(at, row.getString(what + "_by"));
  }
}
