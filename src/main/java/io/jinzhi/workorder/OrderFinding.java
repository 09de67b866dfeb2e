package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Entry;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Search;
import io.jinzhi.search.SearchSource;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps orders findable in «搜索».
@Component
class OrderFinding implements SearchSource {
  private final Search search;
  private final JdbcClient jdbc;

  OrderFinding(Search search, JdbcClient jdbc) {
    this.search = search;
    this.jdbc = jdbc;
  }

  void recorded(WorkOrder order, Request said) {
    search.put(
        order.estate(),
        entry(
            order.id().value(),
            order.number(),
            order.unitCode(),
            said.who().name(),
            said.where().place() + "\n" + said.fault(),
            null,
            order.reportedAt(),
            true));
  }

  /// The department changed, or it ended or was opened again.
  void changed(WorkOrder order) {
    jdbc.sql("select * from work_order where estate_id = :estate and id = :id")
        .param("estate", order.estate().value())
        .param("id", order.id().value())
        .query((row, index) -> entry(row))
        .list()
        .forEach(entry -> search.put(order.estate(), entry));
  }

  @Override
  public Kind kind() {
    return Kind.WORK_ORDER;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc.sql(
            """
            select * from work_order
            where estate_id = :estate and (:last::uuid is null or id > :last::uuid)
            order by id limit :size
            """)
        .param("estate", estate.value())
        .param("last", last)
        .param("size", BATCH)
        .query((row, index) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    UUID department = uuidOrNull(row, "department");
    return entry(
        uuid(row, "id"),
        row.getString("number"),
        row.getString("unit_code"),
        row.getString("reporter"),
        row.getString("place") + "\n" + row.getString("fault"),
        department == null ? null : new DepartmentId(department),
        instant(row, "reported_at"),
        row.getObject("ended_at") == null);
  }

  private static Entry entry(
      UUID id,
      String number,
      @Nullable String unitCode,
      String reporter,
      String text,
      @Nullable DepartmentId department,
      Instant at,
      boolean open) {
    Set<Desk> seenBy =
        new HashSet<>(
            Entry.desks(
                Role.FRONT_DESK,
                Role.AMBASSADOR,
                Role.CS_MANAGER,
                Role.CENTRE_DIRECTOR,
                Role.GENERAL_MANAGER,
                Role.AUDITOR));
    if (department != null) {
      seenBy.add(Desk.of(Role.DEPT_MANAGER, department));
      seenBy.add(Desk.of(Role.DEPT_STAFF, department));
    }
    String who = (unitCode == null ? "" : unitCode + " ") + Masked.name(reporter);
    return new Entry(
        Kind.WORK_ORDER,
        id,
        number,
        Phrase.of(number + " " + who, number + " " + who),
        Masked.numbers(text),
        unitCode,
        "/work-orders/" + number,
        seenBy,
        at,
        open,
        Set.of(reporter),
        Set.of());
  }
}
