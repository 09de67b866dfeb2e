package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what subjects are about, in words. Each module brings the query over its own tables.
@Component
public class SubjectTitles {
  private final JdbcClient jdbc;

  SubjectTitles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By the subjects' ids; without those that are not there any more.
  ///
  /// @param sql selects `id`, `zh` and `en` for `:estate` and `:ids`
  public Map<UUID, Phrase> of(String sql, EstateId estate, Collection<UUID> ids) {
    Map<UUID, Phrase> titles = new HashMap<>();
    if (ids.isEmpty()) {
      return titles;
    }
    jdbc.sql(sql)
        .param("estate", estate.value())
        .param("ids", ids)
        .query(
            row -> {
              titles.put(uuid(row, "id"), Phrase.of(row.getString("zh"), row.getString("en")));
            });
    return titles;
  }
}
