package io.jinzhi.setup;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files on their way.
@Repository
class Uploads {
  private static final String SELECT =
      """
      select estate_id, id, kind, file_name, stage, problem_zh, problem_en, notes_zh, notes_en,
        done, total, basis, by_name, at, touched_at, applied_at, applied_by
      from upload
      """;

  private final JdbcClient jdbc;
  private final Ids ids;
  private final InstantSource clock;

  Uploads(JdbcClient jdbc, Ids ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public UUID add(Actor actor, Kind kind, String fileName, byte[] content, Instant now) {
    // What was never confirmed holds people's data for no purpose.
    jdbc.sql("delete from upload where estate_id = :estate and at < :old and stage <> 'APPLIED'")
        .param("estate", actor.estate().value())
        .param("old", Columns.at(now.minus(Duration.ofDays(30))))
        .update();
    UUID id = ids.next();
    jdbc.sql(
            """
            insert into upload (estate_id, id, kind, file_name, content, stage, by_staff, by_name,
              at, touched_at)
            values (:estate, :id, :kind, :name, :content, 'READING', :staff, :by, :now, :now)
            """)
        .param("estate", actor.estate().value())
        .param("id", id)
        .param("kind", kind.name())
        .param("name", fileName)
        .param("content", content)
        .param("staff", actor.staff().value())
        .param("by", actor.name())
        .param("now", Columns.at(now))
        .update();
    return id;
  }

  Optional<Upload> find(EstateId estate, UUID id) {
    return jdbc.sql(SELECT + "where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Uploads::read)
        .optional();
  }

  List<Upload> latest(EstateId estate) {
    return jdbc.sql(SELECT + "where estate_id = :estate order by at desc limit 20")
        .param("estate", estate.value())
        .query(Uploads::read)
        .list();
  }

  byte @Nullable [] content(Upload upload) {
    return jdbc.sql("select content from upload where estate_id = :estate and id = :id")
        .param("estate", upload.estate().value())
        .param("id", upload.id())
        .query((row, number) -> row.getBytes("content"))
        .single();
  }

  /// Seen by others at once, whatever transaction is under way.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void progress(Upload upload, int done, int total) {
    jdbc.sql(
            """
            update upload set done = :done, total = :total, touched_at = :now
            where estate_id = :estate and id = :id
            """)
        .param("done", done)
        .param("total", total)
        .param("now", Columns.at(clock.instant()))
        .param("estate", upload.estate().value())
        .param("id", upload.id())
        .update();
  }

  /// Takes it from one stage to the next, once.
  ///
  /// @return false when somebody else did
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean begin(Upload upload, Upload.Stage stage) {
    return jdbc.sql(
                """
                update upload set stage = :stage, done = 0, touched_at = :now, problem_zh = null,
                  problem_en = null
                where estate_id = :estate and id = :id and stage = :from and touched_at = :touched
                """)
            .param("stage", stage.name())
            .param("now", Columns.at(clock.instant()))
            .param("estate", upload.estate().value())
            .param("id", upload.id())
            .param("from", upload.stage().name())
            .param("touched", Columns.at(upload.touched()))
            .update()
        == 1;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void end(Upload upload, Upload.Stage stage, Phrase problem) {
    jdbc.sql(
            """
            update upload set stage = :stage, problem_zh = :zh, problem_en = :en, touched_at = :now
            where estate_id = :estate and id = :id
            """)
        .param("stage", stage.name())
        .param("zh", problem.zh())
        .param("en", problem.en())
        .param("now", Columns.at(clock.instant()))
        .param("estate", upload.estate().value())
        .param("id", upload.id())
        .update();
  }

  @Transactional
  public void preview(Upload upload, Plan plan, String basis) {
    jdbc.sql(
            """
            update upload set stage = 'PREVIEW', basis = :basis, notes_zh = :zh, notes_en = :en,
              done = :rows, total = :rows, touched_at = :now
            where estate_id = :estate and id = :id
            """)
        .param("basis", basis)
        .param("zh", plan.notes().stream().map(Phrase::zh).collect(Collectors.joining("\n")))
        .param("en", plan.notes().stream().map(Phrase::en).collect(Collectors.joining("\n")))
        .param("rows", plan.rows().size())
        .param("now", Columns.at(clock.instant()))
        .param("estate", upload.estate().value())
        .param("id", upload.id())
        .update();
  }

  /// In the transaction that did the work. The file itself is not needed any more.
  void applied(Upload upload, String by, Instant now) {
    jdbc.sql(
            """
            update upload set stage = 'APPLIED', content = null, applied_at = :now,
              applied_by = :by, touched_at = :now
            where estate_id = :estate and id = :id
            """)
        .param("now", Columns.at(now))
        .param("by", by)
        .param("estate", upload.estate().value())
        .param("id", upload.id())
        .update();
  }

  private static Upload read(ResultSet row, int number) throws SQLException {
    String problem = row.getString("problem_zh");
    return new Upload(
        new EstateId(Columns.uuid(row, "estate_id")),
        Columns.uuid(row, "id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("file_name"),
        Upload.Stage.valueOf(row.getString("stage")),
        problem == null ? null : Phrase.of(problem, row.getString("problem_en")),
        Phrase.of(row.getString("notes_zh"), row.getString("notes_en")),
        row.getInt("done"),
        row.getInt("total"),
        row.getString("basis"),
        row.getString("by_name"),
        Columns.instant(row, "at"),
        Columns.instant(row, "touched_at"),
        Columns.instantOrNull(row, "applied_at"),
        row.getString("applied_by"));
  }
}
