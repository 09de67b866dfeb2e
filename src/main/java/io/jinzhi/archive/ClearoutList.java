package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.textOrEmpty;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is on the lists of the clear-outs: papers whose term has ended, and what they are worth.
@Repository
class ClearoutList {

  /// A paper whose term has ended.
  ///
  /// @param noValue null until it is appraised
  record Item(
      int position,
      FileId file,
      String fileNumber,
      Entry entry,
      LocalDate ended,
      @Nullable Boolean noValue,
      String why,
      String appraisedBy) {}

  private final JdbcClient jdbc;

  ClearoutList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Puts on the list what ended by the last day of the year before: papers of former owners, and
  /// those of tenants (T-22, T-23).
  void add(EstateId estate, UUID clearout, LocalDate lastDay, int tenantYears) {
    jdbc.sql(
            """
            insert into archive_clearout_item (estate_id, clearout_id, paper_id, position, ended_on)
            select :estate, :clearout, e.id, row_number() over (order by e.number, e.serial),
              e.ended_on
            from (
              select p.id, f.number, p.serial, case when f.state = 'FORMER' then f.keep_until
                else (p.lease_until + make_interval(years => :years))::date end as ended_on
              from archive_paper p
              join archive_file f on f.estate_id = p.estate_id and f.id = p.file_id
              where p.estate_id = :estate and p.state in ('FILED', 'REPLACED')
                and (f.state = 'FORMER' or p.lease_until is not null)) e
            where e.ended_on <= :last
            on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("clearout", clearout)
        .param("years", tenantYears)
        .param("last", lastDay)
        .update();
  }

  List<Item> of(EstateId estate, UUID clearout) {
    return jdbc.sql(
            """
            select p.*, i.position, i.ended_on, i.verdict, i.why, i.appraised_by, f.number
            from archive_clearout_item i
            join archive_paper p on p.estate_id = i.estate_id and p.id = i.paper_id
            join archive_file f on f.estate_id = p.estate_id and f.id = p.file_id
            where i.estate_id = :estate and i.clearout_id = :clearout order by i.position
            """)
        .param("estate", estate.value())
        .param("clearout", clearout)
        .query(ClearoutList::item)
        .list();
  }

  /// @param position null: everything that was not appraised yet
  /// @return how many lines it was
  int appraise(
      EstateId estate,
      UUID clearout,
      @Nullable Integer position,
      boolean noValue,
      String why,
      String by,
      Instant now) {
    return jdbc.sql(
            """
            update archive_clearout_item set verdict = :verdict, why = :why, appraised_by = :by,
              appraised_at = :now
            where estate_id = :estate and clearout_id = :clearout
              and (position = :position::integer
                or (:position::integer is null and verdict is null))
            """)
        .param("verdict", noValue ? "NO_VALUE" : "KEEP")
        .param("why", why)
        .param("by", by)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("clearout", clearout)
        .param("position", position)
        .update();
  }

  private static Item item(ResultSet row, int index) throws SQLException {
    String verdict = row.getString("verdict");
    return new Item(
        row.getInt("position"),
        new FileId(uuid(row, "file_id")),
        row.getString("number"),
        PaperRows.entry(row, index),
        row.getObject("ended_on", LocalDate.class),
        verdict == null ? null : verdict.equals("NO_VALUE"),
        textOrEmpty(row, "why"),
        textOrEmpty(row, "appraised_by"));
  }
}
