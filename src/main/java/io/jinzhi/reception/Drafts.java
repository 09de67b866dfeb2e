package io.jinzhi.reception;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what is being typed on the server: a closed window loses nothing, and nothing stays in a
/// browser that others use too.
@Repository
class Drafts {
  /// The intake form for a complaint.
  static final String COMPLAINT = "COMPLAINT";

  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Drafts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Draft find(Actor actor, String kind) {
    return jdbc.sql(
            """
            select fields, saved_at from draft
            where estate_id = :estate and staff_id = :staff and kind = :kind
            """)
        .param("estate", actor.estate().value())
        .param("staff", actor.staff().value())
        .param("kind", kind)
        .query(
            (row, index) ->
                new Draft(
                    json.readValue(row.getString("fields"), FIELDS), instant(row, "saved_at")))
        .optional()
        .orElse(Draft.EMPTY);
  }

  void save(Actor actor, String kind, Map<String, String> fields, Instant now) {
    jdbc.sql(
            """
            insert into draft (estate_id, staff_id, kind, fields, saved_at)
            values (:estate, :staff, :kind, cast(:fields as jsonb), :now)
            on conflict (estate_id, staff_id, kind)
            do update set fields = excluded.fields, saved_at = excluded.saved_at
            """)
        .param("estate", actor.estate().value())
        .param("staff", actor.staff().value())
        .param("kind", kind)
        .param("fields", json.writeValueAsString(fields))
        .param("now", at(now))
        .update();
  }

  void drop(Actor actor, String kind) {
    jdbc.sql(
            """
            delete from draft
            where estate_id = :estate and staff_id = :staff and kind = :kind
            """)
        .param("estate", actor.estate().value())
        .param("staff", actor.staff().value())
        .param("kind", kind)
        .update();
  }
}
