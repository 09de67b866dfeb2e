package io.jinzhi.callback;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Rule;
import io.jinzhi.staff.DepartmentId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of what was completed, and of each month's lot. A quota is held until the transaction
/// ends, so that two who complete something at once draw one after the other.
@Repository
class Quotas {
  /// A statement takes so many parameters.
  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final SecureRandom seeds = new SecureRandom();

  Quotas(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /// Something completed, and where it stands in the lot.
  record Item(
      UUID id, LocalDate month, int position, int round, Completed what, Draw.State state) {}

  /// @return whether it was opened by this call
  boolean open(EstateId estate, LocalDate month, CallbackKind kind, Rule rule, Instant now) {
    return jdbc.sql(
                """
                insert into callback_quota (estate_id, month, kind, rate, clause_version, seed,
                  opened_at)
                values (:estate, :month, :kind, :rate, :version, :seed, :now)
                on conflict do nothing
                """)
            .param("estate", estate.value())
            .param("month", month)
            .param("kind", kind.name())
            .param("rate", rule.number(kind.rateKey()))
            .param("version", rule.version())
            .param("seed", seeds.nextLong())
            .param("now", at(now))
            .update()
        == 1;
  }

  Quota hold(EstateId estate, LocalDate month, CallbackKind kind) {
    return jdbc.sql(
            """
            select * from callback_quota where estate_id = :estate and month = :month
              and kind = :kind for update
            """)
        .param("estate", estate.value())
        .param("month", month)
        .param("kind", kind.name())
        .query(Quotas::quota)
        .single();
  }

  List<Quota> of(EstateId estate, LocalDate month) {
    return jdbc.sql("select * from callback_quota where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month)
        .query(Quotas::quota)
        .list();
  }

  /// Keeps the counts; `issued`, `completed` and `drawn` are what they change by.
  void count(EstateId estate, Quota quota, int issued, int completed, int drawn) {
    jdbc.sql(
            """
            update callback_quota set issued = issued + :issued, completed = completed + :completed,
              drawn = drawn + :drawn
            where estate_id = :estate and month = :month and kind = :kind
            """)
        .param("issued", issued)
        .param("completed", completed)
        .param("drawn", drawn)
        .param("estate", estate.value())
        .param("month", quota.month())
        .param("kind", quota.kind().name())
        .update();
  }

  /// How often each of these has been completed before, by its id; absent for the first time.
  Map<UUID, Integer> rounds(EstateId estate, List<Completed> completed) {
    Map<UUID, Integer> rounds = new HashMap<>();
    for (int from = 0; from < completed.size(); from += MOST) {
      List<Completed> some = completed.subList(from, Math.min(from + MOST, completed.size()));
      jdbc.sql(
              """
              select source_id, max(round) from callback_item where estate_id = :estate
                and source_id in (:ids) and phase in (:phases) group by source_id
              """)
          .param("estate", estate.value())
          .param("ids", some.stream().map(each -> each.source().id()).toList())
          .param(
              "phases",
              some.stream().map(each -> each.source().phase().column()).distinct().toList())
          .query(
              row -> {
                rounds.put(uuid(row, "source_id"), row.getInt(2));
              });
    }
    return rounds;
  }

  void add(List<Item> items) {
    batch.batchUpdate(
        """
        insert into callback_item (estate_id, id, month, kind, position, stratum, source_kind,
          source_id, phase, round, source_number, link, title, unit_id, unit_code, person_id,
          resident, contact, department_id, grade, completed_at, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        items.stream().map(Quotas::row).toList());
  }

  private static Object[] row(Item item) {
    Completed what = item.what();
    var resident = what.resident();
    DepartmentId department = what.department();
    return new @Nullable Object[] {
      what.estate().value(),
      item.id(),
      item.month(),
      what.kind().name(),
      item.position(),
      what.stratum(),
      what.source().kind(),
      what.source().id(),
      what.source().phase().column(),
      item.round(),
      what.source().number(),
      what.source().link(),
      what.title(),
      resident.unit() == null ? null : resident.unit().value(),
      resident.unitCode(),
      resident.person() == null ? null : resident.person().value(),
      resident.name(),
      resident.contact(),
      department == null ? null : department.value(),
      what.major() ? "MAJOR" : null,
      at(what.at()),
      item.state().name()
    };
  }

  List<Draw.Slip> slips(EstateId estate, Quota quota) {
    return jdbc.sql(
            """
            select position, stratum, state, drawn_after from callback_item
            where estate_id = :estate and month = :month and kind = :kind order by position
            """)
        .param("estate", estate.value())
        .param("month", quota.month())
        .param("kind", quota.kind().name())
        .query(
            (row, index) ->
                new Draw.Slip(
                    row.getInt(1),
                    row.getString(2),
                    Draw.State.valueOf(row.getString(3)),
                    row.getInt(4)))
        .list();
  }

  List<Item> chosen(EstateId estate, Quota quota, Collection<Integer> positions) {
    return jdbc.sql(
            """
            select * from callback_item where estate_id = :estate and month = :month
              and kind = :kind and position in (:positions) order by position
            """)
        .param("estate", estate.value())
        .param("month", quota.month())
        .param("kind", quota.kind().name())
        .param("positions", positions)
        .query((row, index) -> item(estate, row))
        .list();
  }

  Item item(EstateId estate, UUID id) {
    return jdbc.sql("select * from callback_item where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query((row, index) -> item(estate, row))
        .single();
  }

  /// The last time that this was completed, whatever the phase.
  List<Item> ofSource(EstateId estate, String kind, UUID source) {
    return jdbc.sql(
            """
            select distinct on (phase) * from callback_item where estate_id = :estate
              and source_kind = :kind and source_id = :source order by phase, round desc
            """)
        .param("estate", estate.value())
        .param("kind", kind)
        .param("source", source)
        .query((row, index) -> item(estate, row))
        .list();
  }

  /// @param drawnAfter how many had been reported when it was drawn
  void mark(EstateId estate, Collection<UUID> items, Draw.State state, int drawnAfter) {
    jdbc.sql(
            """
            update callback_item set state = :state, drawn_after = greatest(drawn_after, :after)
            where estate_id = :estate and id in (:items)
            """)
        .param("state", state.name())
        .param("after", drawnAfter)
        .param("estate", estate.value())
        .param("items", items)
        .update();
  }

  private static Item item(EstateId estate, ResultSet row) throws SQLException {
    UUID department = row.getObject("department_id", UUID.class);
    return new Item(
        uuid(row, "id"),
        row.getObject("month", LocalDate.class),
        row.getInt("position"),
        row.getInt("round"),
        new Completed(
            estate,
            CallbackKind.valueOf(row.getString("kind")),
            CallbackRows.source(row),
            row.getString("title"),
            CallbackRows.resident(row),
            department == null ? null : new DepartmentId(department),
            "MAJOR".equals(row.getString("grade")),
            false,
            instant(row, "completed_at")),
        Draw.State.valueOf(row.getString("state")));
  }

  private static Quota quota(ResultSet row, int index) throws SQLException {
    return new Quota(
        row.getObject("month", LocalDate.class),
        CallbackKind.valueOf(row.getString("kind")),
        row.getInt("rate"),
        row.getInt("clause_version"),
        row.getLong("seed"),
        row.getInt("issued"),
        row.getInt("completed"),
        row.getInt("drawn"));
  }
}
