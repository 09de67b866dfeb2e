package io.jinzhi.ledger;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How much everybody of the staff read on a day, beside what they usually do.
@Repository
class ReadingCounts {
  /// Days that count as the usual.
  private static final int DAYS = 30;

  /// A usual is known after this many days of reading.
  private static final int ENOUGH = 3;

  /// @param odd pages outside the hours
  /// @param usual pages on a day of reading; 0 while it is not known
  record Count(StaffId staff, String name, int pages, int files, int odd, double usual) {}

  private final JdbcClient jdbc;

  ReadingCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Count> of(EstateId estate, LocalDate day, ZoneId zone, ReadingLimits limits) {
    Instant start = day.atStartOfDay(zone).toInstant();
    return jdbc.sql(
            """
            with day as (
              select by_id, max(by_name) as name, count(*) as pages,
                count(distinct file_id) as files,
                count(*) filter (where (at at time zone :zone)::time < cast(:opens as time)
                  or (at at time zone :zone)::time >= cast(:closes as time)) as odd
              from ledger_entry
              where estate_id = :estate and at >= :start and at < :end
                and act in ('PAGE_READ', 'PAGE_COPIED') and by_kind = 'STAFF'
              group by by_id),
            usual as (
              select by_id, count(*)::float / count(distinct (at at time zone :zone)::date) as pages
              from ledger_entry
              where estate_id = :estate and at >= :before and at < :start
                and act in ('PAGE_READ', 'PAGE_COPIED') and by_kind = 'STAFF'
                and by_id in (select by_id from day)
              group by by_id having count(distinct (at at time zone :zone)::date) >= :enough)
            select day.*, coalesce(usual.pages, 0) as usual
            from day left join usual on usual.by_id = day.by_id order by day.by_id
            """)
        .param("estate", estate.value())
        .param("zone", zone.getId())
        .param("opens", limits.opens().toString())
        .param("closes", limits.closes().toString())
        .param("start", at(start))
        .param("end", at(day.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("before", at(day.minusDays(DAYS).atStartOfDay(zone).toInstant()))
        .param("enough", ENOUGH)
        .query(
            (row, index) ->
                new Count(
                    new StaffId(uuid(row, "by_id")),
                    row.getString("name"),
                    row.getInt("pages"),
                    row.getInt("files"),
                    row.getInt("odd"),
                    row.getDouble("usual")))
        .list();
  }
}
