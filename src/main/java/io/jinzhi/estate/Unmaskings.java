package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who saw whose name and telephones in clear, and why (PII-08).
@Repository
class Unmaskings {
  private final JdbcClient jdbc;
  private final Ids ids;

  Unmaskings(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void write(UUID who, EstateId estate, PersonId person, String reason, Instant now) {
    jdbc.sql(
            """
            insert into unmasking (estate_id, id, who, person_id, field, reason, at)
            values (:estate, :id, :who, :person, 'name, phones', :reason, :now)
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("who", who)
        .param("person", person.value())
        .param("reason", reason)
        .param("now", Columns.at(now))
        .update();
  }
}
