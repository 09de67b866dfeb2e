package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
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

/// The story of each order: appended, never changed.
@Repository
class OrderEvents {
  private static final Map<String, Class<?>> KINDS =
      Arrays.stream(OrderEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, kind -> kind));

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;
  private final Ids ids;

  OrderEvents(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Ids ids) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.ids = ids;
  }

  /// Who did it; the program itself has a name but no id.
  record By(@Nullable UUID id, String name, @Nullable String role) {
    static final By PROGRAM = new By(null, "系统", null);

    static By of(Actor actor) {
      return new By(actor.staff().value(), actor.name(), actor.role().name());
    }
  }

  record Line(Instant at, By by, OrderEvent event) {}

  record New(WorkOrderId order, OrderEvent event) {}

  void append(EstateId estate, List<New> events, By by, Instant now) {
    List<Object[]> rows = new ArrayList<>(events.size());
    for (New each : events) {
      rows.add(
          new @Nullable Object[] {
            estate.value(),
            each.order().value(),
            ids.next(),
            at(now),
            by.id(),
            by.name(),
            by.role(),
            each.event().getClass().getSimpleName(),
            json.writeValueAsString(each.event())
          });
    }
    batch.batchUpdate(
        """
        insert into work_order_event (estate_id, order_id, id, at, by_id, by_name, by_role, kind, facts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        """,
        rows);
  }

  List<Line> of(EstateId estate, WorkOrderId order) {
    return jdbc.sql(
            """
            select * from work_order_event where estate_id = :estate and order_id = :id order by at, id
            """)
        .param("estate", estate.value())
        .param("id", order.value())
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

  private OrderEvent event(String kind, String facts) {
    Class<?> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException("unknown event " + kind);
    }
    return (OrderEvent) json.readValue(facts, type);
  }
}
