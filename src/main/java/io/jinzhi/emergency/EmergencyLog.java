package io.jinzhi.emergency;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The log of each emergency: appended, never changed, read in the order of true time. What was
/// written offline has two times, and an id of the telephone's, so that it is taken once.
@Repository
class EmergencyLog {
  private static final Map<String, Class<?>> KINDS =
      Stream.concat(
              Arrays.stream(EmergencyEvent.class.getPermittedSubclasses()),
              Arrays.stream(EmergencyEvent.Entry.class.getPermittedSubclasses()))
          .filter(Class::isRecord)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EmergencyLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @param happened by the telephone of whoever wrote it
  /// @param written when it arrived here
  record Line(
      UUID id, Instant happened, Instant written, String by, String role, EmergencyEvent event) {}

  /// @return whether it is new; false when this id was taken before
  boolean add(
      EstateId estate,
      UUID emergency,
      UUID id,
      EmergencyEvent event,
      Actor by,
      Instant happened,
      Instant written) {
    return jdbc.sql(
                """
                insert into emergency_event (estate_id, emergency_id, id, happened_at, written_at,
                  by_id, by_name, by_role, kind, facts)
                values (:estate, :emergency, :id, :happened, :written, :byId, :by, :role, :kind,
                  :facts::jsonb)
                on conflict (estate_id, emergency_id, id) do nothing
                """)
            .param("estate", estate.value())
            .param("emergency", emergency)
            .param("id", id)
            .param("happened", at(happened))
            .param("written", at(written))
            .param("byId", by.staff().value())
            .param("by", by.name())
            .param("role", by.role().name())
            .param("kind", event.getClass().getSimpleName())
            .param("facts", json.writeValueAsString(event))
            .update()
        == 1;
  }

  boolean has(EstateId estate, UUID emergency, UUID id) {
    return jdbc.sql(
            """
            select exists (select 1 from emergency_event
              where estate_id = :estate and emergency_id = :emergency and id = :id)
            """)
        .param("estate", estate.value())
        .param("emergency", emergency)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// What happened first comes first, whenever it arrived.
  List<Line> of(EstateId estate, UUID emergency) {
    return jdbc.sql(
            """
            select * from emergency_event where estate_id = :estate and emergency_id = :emergency
            order by happened_at, id
            """)
        .param("estate", estate.value())
        .param("emergency", emergency)
        .query(
            (row, index) ->
                new Line(
                    uuid(row, "id"),
                    instant(row, "happened_at"),
                    instant(row, "written_at"),
                    row.getString("by_name"),
                    row.getString("by_role"),
                    event(row.getString("kind"), row.getString("facts"))))
        .list();
  }

  private EmergencyEvent event(String kind, String facts) {
    Class<?> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown event " + kind);
    }
    return (EmergencyEvent) json.readValue(facts, type);
  }
}
