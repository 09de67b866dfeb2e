package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.ledger.Act;
import io.jinzhi.ledger.Deed;
import io.jinzhi.ledger.Ledger;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The folder of sheets: where it stands, and what is out of it (ARC-08).
@Service
public class Folder {

  /// @param back null while it is out
  public record Movement(
      UUID id,
      String what,
      String takenBy,
      String why,
      Instant out,
      String outBy,
      @Nullable Instant back,
      @Nullable String backBy) {}

  private final JdbcClient jdbc;
  private final FileRows files;
  private final Ledger ledger;
  private final Ids ids;

  Folder(JdbcClient jdbc, FileRows files, Ledger ledger, Ids ids) {
    this.jdbc = jdbc;
    this.files = files;
    this.ledger = ledger;
    this.ids = ids;
  }

  /// Says where the folder stands.
  @Transactional
  public void place(Actor actor, HouseholdFile file, ShelfPlace place, Instant now) {
    files.place(actor.estate(), file.id(), place);
    ledger.write(
        Deed.by(actor, Act.MOVED, now).on(file.id().value(), file.number()).because(place.words()));
  }

  /// Sheets leave the folder.
  @Transactional
  public void out(
      Actor actor, HouseholdFile file, String what, String takenBy, String why, Instant now) {
    jdbc.sql(
            """
            insert into archive_movement (estate_id, id, file_id, what, taken_by, why, out_at,
              out_by)
            values (:estate, :id, :file, :what, :taken, :why, :now, :by)
            """)
        .param("estate", actor.estate().value())
        .param("id", ids.next())
        .param("file", file.id().value())
        .param("what", what)
        .param("taken", takenBy)
        .param("why", why)
        .param("now", at(now))
        .param("by", actor.name())
        .update();
    ledger.write(
        Deed.by(actor, Act.MOVED, now)
            .on(file.id().value(), file.number())
            .because(
                Phrase.of("取出 {0}，{1}：{2}", "{0} taken out by {1}: {2}").with(what, takenBy, why)));
  }

  /// They are back.
  ///
  /// @throws Missing when they are not out
  @Transactional
  public void back(Actor actor, HouseholdFile file, UUID movement, Instant now) {
    int done =
        jdbc.sql(
                """
                update archive_movement set back_at = greatest(:now, out_at), back_by = :by
                where estate_id = :estate and file_id = :file and id = :id and back_at is null
                """)
            .param("now", at(now))
            .param("by", actor.name())
            .param("estate", actor.estate().value())
            .param("file", file.id().value())
            .param("id", movement)
            .update();
    if (done == 0) {
      throw new Missing("movement");
    }
    ledger.write(
        Deed.by(actor, Act.MOVED, now)
            .on(file.id().value(), file.number())
            .because(Phrase.of("归还", "put back")));
  }

  /// What was taken out of the folder, the newest first.
  public List<Movement> movements(EstateId estate, FileId file) {
    return jdbc.sql(
            """
            select * from archive_movement where estate_id = :estate and file_id = :file
            order by out_at desc, id desc limit 50
            """)
        .param("estate", estate.value())
        .param("file", file.value())
        .query(
            (row, index) ->
                new Movement(
                    uuid(row, "id"),
                    row.getString("what"),
                    row.getString("taken_by"),
                    row.getString("why"),
                    instant(row, "out_at"),
                    row.getString("out_by"),
                    instantOrNull(row, "back_at"),
                    row.getString("back_by")))
        .list();
  }
}
