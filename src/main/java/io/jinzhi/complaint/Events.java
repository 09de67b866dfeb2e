package io.jinzhi.complaint;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The story of each complaint: appended, never changed.
@Repository
class Events {
  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));
  private static final String APPEND =
      """
      insert into complaint_event (estate_id, complaint_id, id, at, by_id, by_name, by_role, kind, facts)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;
  private final Ids ids;

  Events(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.ids = ids;
  }

  /// Who did it; the program itself has a name but no id.
  record By(@Nullable UUID id, String name, @Nullable String role) {
    static final By PROGRAM = new By(null, "系统", null);

    /// The program's name in the reader's language; a person's as it is.
    Phrase label() {
      return name.equals(PROGRAM.name) ? Phrase.of(name, "The system") : Phrase.of(name, name);
    }

    static By of(Actor actor) {
      return new By(actor.staff().value(), actor.name(), actor.role().name());
    }
  }

  record Line(Instant at, By by, ComplaintEvent event) {}

  record New(ComplaintId complaint, ComplaintEvent event) {}

  void append(EstateId estate, List<New> events, By by, Instant now) {
    List<Object[]> rows = new ArrayList<>(events.size());
    for (New each : events) {
      rows.add(
          new @Nullable Object[] {
            estate.value(),
            each.complaint().value(),
            ids.next(),
            at(now),
            by.id(),
            by.name(),
            by.role(),
            each.event().getClass().getSimpleName(),
            json.writeValueAsString(each.event())
          });
    }
    batch.batchUpdate(APPEND, rows);
  }

  List<Line> of(EstateId estate, ComplaintId complaint) {
    return jdbc.sql(
            """
            select * from complaint_event where estate_id = :estate and complaint_id = :id order by at, id
            """)
        .param("estate", estate.value())
        .param("id", complaint.value())
        .query(
            (row, index) ->
                new Line(
                    instant(row, "at"),
                    new By(
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        row.getString("by_role")),
                    event(row.getString("kind"), row.getString("facts"))))
        .list();
  }

  private ComplaintEvent event(String kind, String facts) {
    Class<?> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown event " + kind);
    }
    return (ComplaintEvent) json.readValue(facts, type);
  }
}
