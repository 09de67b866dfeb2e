package io.jinzhi.datarequest;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which privacy notice somebody was given (PII-03).
@Repository
public class Notices {
  /// The one that counts now. A new text is a new version.
  public static final String VERSION = "2026-1";

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// They have the present one now; a second time changes nothing.
  public void give(EstateId estate, PersonId person, String by, Instant now) {
    jdbc.sql(
            """
            insert into privacy_notice (estate_id, person_id, version, given_at, given_by)
            values (:estate, :person, :version, :now, :by) on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .param("version", VERSION)
        .param("now", at(now))
        .param("by", by)
        .update();
  }

  /// The last one that they were given.
  Optional<String> of(EstateId estate, PersonId person) {
    return jdbc.sql(
            """
            select version from privacy_notice
            where estate_id = :estate and person_id = :person order by given_at desc limit 1
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .query(String.class)
        .optional();
  }
}
