package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of the locked cabinets (ARC-31): each time one is opened, why, by whom, and when it
/// is locked again.
@Service
public class Cabinets {

  /// Why a cabinet may be open.
  public enum Why {
    ADD("增补", "Adding"),
    REPLACE("更换", "Replacing"),
    CONSULT("查阅", "Consulting"),
    COPY("复印", "Copying"),
    CHECK("月度检查", "Monthly check"),
    CLEAR_OUT("清理", "Clearing out");

    private final Phrase label;

    Why(String zh, String en) {
      label = Phrase.of(zh, en);
    }

    public Phrase label() {
      return label;
    }
  }

  /// @param closed null while it stands open
  public record Unlocking(
      UUID id,
      String cabinet,
      Why why,
      String what,
      String openedBy,
      Instant opened,
      @Nullable String closedBy,
      @Nullable Instant closed) {}

  private final JdbcClient jdbc;
  private final Ids ids;

  Cabinets(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// Registers that a cabinet is unlocked; one that stands open already stays as it is.
  @Transactional
  public void unlock(Actor actor, String cabinet, Why why, String what, Instant now) {
    jdbc.sql(
            """
            insert into archive_unlocking (estate_id, id, cabinet, why, what, opened_by,
              opened_by_name, opened_at)
            values (:estate, :id, :cabinet, :why, :what, :by, :name, :now)
            on conflict (estate_id, cabinet) where closed_at is null do update
            set what = left(archive_unlocking.what || '；' || excluded.what, 500)
            """)
        .param("estate", actor.estate().value())
        .param("id", ids.next())
        .param("cabinet", cabinet)
        .param("why", why.name())
        .param("what", what)
        .param("by", actor.staff().value())
        .param("name", actor.name())
        .param("now", at(now))
        .update();
  }

  /// Registers that it is locked again.
  ///
  /// @throws Missing when it is not open
  @Transactional
  public void lock(Actor actor, UUID unlocking, Instant now) {
    int closed =
        jdbc.sql(
                """
                update archive_unlocking set closed_by_name = :name,
                  closed_at = greatest(:now, opened_at)
                where estate_id = :estate and id = :id and closed_at is null
                """)
            .param("name", actor.name())
            .param("now", at(now))
            .param("estate", actor.estate().value())
            .param("id", unlocking)
            .update();
    if (closed == 0) {
      throw new Missing("open cabinet");
    }
  }

  /// Those that stand open, the longest first.
  public List<Unlocking> open(EstateId estate) {
    return jdbc.sql(
            """
            select * from archive_unlocking where estate_id = :estate and closed_at is null
            order by opened_at
            """)
        .param("estate", estate.value())
        .query(Cabinets::read)
        .list();
  }

  /// The register, the newest first.
  public List<Unlocking> page(EstateId estate, int from, int many) {
    return jdbc.sql(
            """
            select * from archive_unlocking where estate_id = :estate
            order by opened_at desc, id desc offset :from limit :many
            """)
        .param("estate", estate.value())
        .param("from", from)
        .param("many", many)
        .query(Cabinets::read)
        .list();
  }

  /// The cabinets that there are.
  List<String> names(EstateId estate) {
    return jdbc.sql(
            """
            select distinct cabinet from archive_file
            where estate_id = :estate and cabinet is not null order by cabinet
            """)
        .param("estate", estate.value())
        .query(String.class)
        .list();
  }

  private static Unlocking read(ResultSet row, int index) throws SQLException {
    return new Unlocking(
        uuid(row, "id"),
        row.getString("cabinet"),
        Why.valueOf(row.getString("why")),
        row.getString("what"),
        row.getString("opened_by_name"),
        instant(row, "opened_at"),
        row.getString("closed_by_name"),
        instantOrNull(row, "closed_at"));
  }
}
