package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.textOrEmpty;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.commitment.Subject;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The clear-outs of March.
@Repository
class ClearoutRows {

  /// @param version moves with each step
  record Clearout(
      UUID id,
      int version,
      int year,
      @Nullable Instant submitted,
      @Nullable UUID submittedById,
      String submittedBy,
      @Nullable Instant approved,
      String approvedBy,
      String opinion,
      @Nullable Instant destroyed,
      String destroyedBy) {

    String number() {
      return "QC-" + year;
    }

    Subject subject() {
      return new Subject("ARCHIVE_CLEAROUT", id, number());
    }
  }

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
    return new Clearout(
        uuid(row, "id"),
        row.getInt("version"),
        row.getInt("year"),
        instantOrNull(row, "submitted_at"),
        uuidOrNull(row, "submitted_by"),
        textOrEmpty(row, "submitted_by_name"),
        instantOrNull(row, "approved_at"),
        textOrEmpty(row, "approved_by_name"),
        textOrEmpty(row, "opinion"),
        instantOrNull(row, "destroyed_at"),
        textOrEmpty(row, "destroyed_by"));
  }
}
