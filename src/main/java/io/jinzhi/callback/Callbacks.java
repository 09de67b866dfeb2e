package io.jinzhi.callback;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.complaint.ComplaintClosed;
import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of callbacks.
@Repository
public class Callbacks {
  private final JdbcClient jdbc;

  Callbacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(Callback callback, ComplaintClosed on) {
    jdbc.sql(
            """
            insert into callback (estate_id, id, number, kind, source_id, source_number, unit_id,
              grade, opens_at, due_at)
            values (:estate, :id, :number, 'COMPLAINT', :source, :sourceNumber, :unit, :grade,
              :opens, :due)
            """)
        .param("estate", on.estate().value())
        .param("id", callback.id())
        .param("number", callback.number())
        .param("source", on.complaint().value())
        .param("sourceNumber", on.number())
        .param("unit", on.unit() == null ? null : on.unit().value())
        .param("grade", on.grade().name())
        .param("opens", at(callback.opens()))
        .param("due", at(callback.due()))
        .update();
  }

  /// @return whether it was still to be made
  boolean make(EstateId estate, UUID id, CallbackRecord record, String by, Instant now) {
    return jdbc.sql(
                """
                update callback
                set made_at = :now, made_by = :by, method = :method, quality = :quality,
                  effect = :effect, satisfaction = :satisfaction, shortcomings = :shortcomings,
                  suggestions = :suggestions, detail = :detail, version = version + 1
                where estate_id = :estate and id = :id and made_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("method", record.method().name())
            .param("quality", record.quality())
            .param("effect", record.effect())
            .param("satisfaction", record.satisfaction().name())
            .param("shortcomings", record.shortcomings())
            .param("suggestions", record.suggestions())
            .param("detail", record.detail())
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Callback> find(EstateId estate, String number) {
    return jdbc.sql("select * from callback where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Callbacks::read)
        .optional();
  }

  /// Those to be made first, by the end of their window; then those made, the latest first.
  List<Callback> page(EstateId estate, boolean made, int size, int offset) {
    return jdbc.sql(
            "select * from callback where estate_id = :estate and (made_at is not null) = :made order by "
                + (made ? "made_at desc" : "due_at")
                + ", id limit :size offset :offset")
        .param("estate", estate.value())
        .param("made", made)
        .param("size", size)
        .param("offset", offset)
        .query(Callbacks::read)
        .list();
  }

  /// Those that promises are about.
  public List<Callback> byId(EstateId estate, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from callback where estate_id = :estate and id in (:ids)")
            .param("estate", estate.value())
            .param("ids", ids)
            .query(Callbacks::read)
            .list();
  }

  private static Callback read(ResultSet row, int index) throws SQLException {
    Instant made = instantOrNull(row, "made_at");
    return new Callback(
        uuid(row, "id"),
        row.getString("number"),
        row.getString("source_number"),
        row.getString("grade"),
        instant(row, "opens_at"),
        instant(row, "due_at"),
        made,
        row.getString("made_by"),
        made == null
            ? null
            : new CallbackRecord(
                CallbackRecord.Method.valueOf(row.getString("method")),
                row.getString("quality"),
                row.getString("effect"),
                CallbackRecord.Satisfaction.valueOf(row.getString("satisfaction")),
                row.getString("shortcomings"),
                row.getString("suggestions"),
                row.getString("detail")));
  }
}
