package io.jinzhi.handbook;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The decided values. Rows are only ever added.
@Repository
class ClauseValues {

  private final JdbcClient jdbc;

  ClauseValues(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  EstateValues all(EstateId estate) {
    List<Row> rows =
        jdbc.sql(
                """
                select clause, version, key, value, from_at, made_by_name, reason, made_at
                from clause_value
                where estate_id = :estate
                order by clause, version, key
                """)
            .param("estate", estate.value())
            .query((row, _) -> Row.of(row))
            .list();
    return new EstateValues(gathered(rows), rows.size());
  }

  long count(EstateId estate) {
    return jdbc.sql("select count(*) from clause_value where estate_id = :estate")
        .param("estate", estate.value())
        .query(Long.class)
        .single();
  }

  /// Whether the version was still free.
  boolean add(ClauseVersion version, Actor by) {
    int added = 0;
    for (Map.Entry<String, String> value : version.values().entrySet()) {
      added +=
          jdbc.sql(
                  """
                  insert into clause_value
                    (estate_id, clause, version, key, value, from_at, made_by, made_by_name, reason,
                     made_at)
                  values (:estate, :clause, :version, :key, :value, :from, :by, :name, :reason, :at)
                  on conflict (estate_id, clause, version, key) do nothing
                  """)
              .param("estate", by.estate().value())
              .param("clause", version.clause().id())
              .param("version", version.version())
              .param("key", value.getKey())
              .param("value", value.getValue())
              .param("from", Columns.at(version.from()))
              .param("by", by.staff().value())
              .param("name", version.madeBy())
              .param("reason", version.reason())
              .param("at", Columns.at(version.madeAt()))
              .update();
    }
    return added == version.values().size();
  }

  private static List<ClauseVersion> gathered(List<Row> rows) {
    List<ClauseVersion> versions = new ArrayList<>();
    for (Row row : rows) {
      ClauseVersion last = versions.isEmpty() ? null : versions.getLast();
      if (last != null
          && last.clause() == row.version.clause()
          && last.version() == row.version.version()) {
        last.values().put(row.key, row.value);
      } else {
        row.version.values().put(row.key, row.value);
        versions.add(row.version);
      }
    }
    return versions;
  }

  private record Row(ClauseVersion version, String key, String value) {

    static Row of(ResultSet row) throws SQLException {
      ClauseVersion version =
          new ClauseVersion(
              Clause.of(row.getString("clause")),
              row.getInt("version"),
              new LinkedHashMap<>(),
              Columns.instant(row, "from_at"),
              row.getString("made_by_name"),
              row.getString("reason"),
              Columns.instant(row, "made_at"));
      return new Row(version, row.getString("key"), row.getString("value"));
    }
  }
}
