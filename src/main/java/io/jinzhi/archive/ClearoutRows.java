package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The clear-outs of March and what is on their lists.
@Repository
class ClearoutRows {

  /// @param version moves with each step
  record Clearout(
      UUID id,
      int version,
      int year,
      Instant opened,
      @Nullable Instant submitted,
      @Nullable UUID submittedById,
      @Nullable String submittedBy,
      @Nullable Instant approved,
      @Nullable String approvedBy,
      String opinion,
      @Nullable Instant destroyed,
      @Nullable String destroyedBy) {

    String number() {
      return "QC-" + year;
    }
  }

  /// A paper whose term has ended.
  ///
  /// @param noValue null until it is appraised
  record Item(
      int position,
      UUID file,
      String fileNumber,
      Entry entry,
      LocalDate ended,
      @Nullable Boolean noValue,
      String why,
      @Nullable String appraisedBy) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  ClearoutRows(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  Clearout open(EstateId estate, int year, Instant now) {
    jdbc.sql(
            """
            insert into archive_clearout (estate_id, id, year, opened_at)
            values (:estate, :id, :year, :now) on conflict (estate_id, year) do nothing
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("year", year)
        .param("now", at(now))
        .update();
    return find(estate, year).orElseThrow();
  }

  /// Puts on the list what ended by the last day of the year before: papers of former owners, and
  /// those of tenants (T-22, T-23).
  int list(EstateId estate, UUID clearout, LocalDate lastDay, int tenantYears) {
    return jdbc.sql(
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

  Optional<Clearout> find(EstateId estate, int year) {
    return jdbc.sql("select * from archive_clearout where estate_id = :estate and year = :year")
        .param("estate", estate.value())
        .param("year", year)
        .query(ClearoutRows::clearout)
        .optional();
  }

  List<Clearout> all(EstateId estate) {
    return jdbc.sql(
            "select * from archive_clearout where estate_id = :estate order by year desc limit 20")
        .param("estate", estate.value())
        .query(ClearoutRows::clearout)
        .list();
  }

  List<Item> items(EstateId estate, UUID clearout) {
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
        .query(ClearoutRows::item)
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

  boolean submit(EstateId estate, UUID clearout, UUID by, String name, Instant now) {
    return jdbc.sql(
                """
                update archive_clearout set submitted_at = :now, submitted_by = :by,
                  submitted_by_name = :name, version = version + 1
                where estate_id = :estate and id = :id and submitted_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("name", name)
            .param("estate", estate.value())
            .param("id", clearout)
            .update()
        == 1;
  }

  boolean approve(
      EstateId estate, UUID clearout, UUID by, String name, String opinion, Instant now) {
    return jdbc.sql(
                """
                update archive_clearout set approved_at = :now, approved_by = :by,
                  approved_by_name = :name, opinion = :opinion, version = version + 1
                where estate_id = :estate and id = :id and submitted_at is not null
                  and approved_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("name", name)
            .param("opinion", opinion)
            .param("estate", estate.value())
            .param("id", clearout)
            .update()
        == 1;
  }

  /// The director sends it back to be appraised again.
  boolean sendBack(EstateId estate, UUID clearout, String opinion) {
    return jdbc.sql(
                """
                update archive_clearout set submitted_at = null, submitted_by = null,
                  submitted_by_name = null, opinion = :opinion, version = version + 1
                where estate_id = :estate and id = :id and submitted_at is not null
                  and approved_at is null
                """)
            .param("opinion", opinion)
            .param("estate", estate.value())
            .param("id", clearout)
            .update()
        == 1;
  }

  boolean destroyed(EstateId estate, UUID clearout, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_clearout set destroyed_at = :now, destroyed_by = :by,
                  version = version + 1
                where estate_id = :estate and id = :id and approved_at is not null
                  and destroyed_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", clearout)
            .update()
        == 1;
  }

  private static Clearout clearout(ResultSet row, int index) throws SQLException {
    String opinion = row.getString("opinion");
    return new Clearout(
        uuid(row, "id"),
        row.getInt("version"),
        row.getInt("year"),
        instant(row, "opened_at"),
        instantOrNull(row, "submitted_at"),
        uuidOrNull(row, "submitted_by"),
        row.getString("submitted_by_name"),
        instantOrNull(row, "approved_at"),
        row.getString("approved_by_name"),
        opinion == null ? "" : opinion,
        instantOrNull(row, "destroyed_at"),
        row.getString("destroyed_by"));
  }

  private static Item item(ResultSet row, int index) throws SQLException {
    String verdict = row.getString("verdict");
    String why = row.getString("why");
    return new Item(
        row.getInt("position"),
        uuid(row, "file_id"),
        row.getString("number"),
        PaperRows.entry(row, index),
        row.getObject("ended_on", LocalDate.class),
        verdict == null ? null : verdict.equals("NO_VALUE"),
        why == null ? "" : why,
        row.getString("appraised_by"));
  }
}
