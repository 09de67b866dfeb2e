package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.textOrEmpty;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The faults that checks found, and how they were put right.
@Repository
class CheckFindings {

  /// A fault that a check found.
  ///
  /// @param done how it was put right
  record Finding(
      UUID id,
      FindingKind kind,
      String fileNumber,
      String words,
      String remedy,
      LocalDate due,
      @Nullable Instant remedied,
      String remediedBy,
      String done) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  CheckFindings(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  UUID add(
      EstateId estate, UUID check, CheckSample.Sampled sampled, FindingKind kind, LocalDate due) {
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into archive_finding (estate_id, id, check_id, file_id, kind, words, remedy, due)
            values (:estate, :id, :check, :file, :kind, :words, :remedy, :due)
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("check", check)
        .param("file", sampled.file().id().value())
        .param("kind", kind.name())
        .param("words", sampled.words(kind))
        .param("remedy", kind.remedy().zh())
        .param("due", due)
        .update();
    return id;
  }

  List<Finding> of(EstateId estate, UUID check) {
    return jdbc.sql(
            """
            select g.*, f.number from archive_finding g
            join archive_file f on f.estate_id = g.estate_id and f.id = g.file_id
            where g.estate_id = :estate and g.check_id = :check order by g.id
            """)
        .param("estate", estate.value())
        .param("check", check)
        .query(
            (row, index) ->
                new Finding(
                    uuid(row, "id"),
                    FindingKind.valueOf(row.getString("kind")),
                    row.getString("number"),
                    row.getString("words"),
                    textOrEmpty(row, "remedy"),
                    row.getObject("due", LocalDate.class),
                    instantOrNull(row, "remedied_at"),
                    textOrEmpty(row, "remedied_by"),
                    textOrEmpty(row, "done")))
        .list();
  }

  /// @return whether it was still open
  boolean remedy(EstateId estate, UUID check, UUID finding, String done, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_finding set remedied_at = :now, remedied_by = :by, done = :done
                where estate_id = :estate and check_id = :check and id = :id
                  and remedied_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("done", done)
            .param("estate", estate.value())
            .param("check", check)
            .param("id", finding)
            .update()
        == 1;
  }
}
