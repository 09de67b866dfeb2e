package io.jinzhi.vault;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.commitment.Subject;
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

/// The months in which a change of keys is owed.
@Repository
class KeyMonths {
  static final String KIND = "KEYS";
  static final String PREFIX = "MY-";

  /// @param rotated null until the keys were changed for it
  record Month(UUID id, YearMonth month, @Nullable Instant rotated) {

    Subject subject() {
      return new Subject(KIND, id, PREFIX + month);
    }
  }

  private final JdbcClient jdbc;
  private final Ids ids;

  KeyMonths(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  Optional<YearMonth> latest(EstateId estate) {
    return jdbc.sql("select max(month) from vault_month where estate_id = ?")
        .param(estate.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  /// Whether the estate had keys before that moment: a key that is new need not be changed.
  boolean hadKeys(EstateId estate, Instant before) {
    return jdbc.sql("select exists (select from vault_key where estate_id = ? and made_at < ?)")
        .param(estate.value())
        .param(at(before))
        .query(Boolean.class)
        .single();
  }

  Month open(EstateId estate, YearMonth month) {
    jdbc.sql(
            """
            insert into vault_month (estate_id, id, month) values (:estate, :id, :month)
            on conflict (estate_id, month) do nothing
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("month", month.atDay(1))
        .update();
    return jdbc.sql("select * from vault_month where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query((row, index) -> read(row))
        .single();
  }

  /// Those not done, oldest first.
  List<Month> owed(EstateId estate) {
    return jdbc.sql(
            "select * from vault_month where estate_id = ? and rotation_id is null order by month")
        .param(estate.value())
        .query((row, index) -> read(row))
        .list();
  }

  void done(EstateId estate, Month month, UUID rotation, Instant now) {
    jdbc.sql(
            """
            update vault_month set rotation_id = :rotation, rotated_at = :now
            where estate_id = :estate and id = :id and rotation_id is null
            """)
        .param("rotation", rotation)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("id", month.id())
        .update();
  }

  private static Month read(ResultSet row) throws SQLException {
    return new Month(
        uuid(row, "id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        instantOrNull(row, "rotated_at"));
  }
}
