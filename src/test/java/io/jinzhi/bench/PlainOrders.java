package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import io.jinzhi.database.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// The other side of the comparison: the statements that dispatching and signing for one order
/// execute, in the same order and two transactions, prepared once on a connection of its own, with
/// nothing in front. The rows written are those that the application wrote for another order, with
/// new ids and times.
final class PlainOrders implements Load.Client {
  private static final Ids IDS = new Ids(InstantSource.system());
  private static final String OF_SAMPLE =
      "(select id from work_order where estate_id = ? and number = ?)";

  private final Connection database;
  private final UUID estate;
  private final String sample;
  private final AtomicInteger next;
  private final UUID account = UUID.randomUUID();
  private final PreparedStatement takeKey;
  private final PreparedStatement keepKey;
  private final PreparedStatement hold;
  private final PreparedStatement save;
  private final PreparedStatement breakPassed;
  private final PreparedStatement keep;
  private final PreparedStatement put;
  private final List<PreparedStatement> views = new ArrayList<>();
  private final Step dispatch;
  private final Step sign;

  /// What one of the two steps writes.
  private record Step(String stage, String holder, List<PreparedStatement> copies) {}

  PlainOrders(DurableServer server, UUID estate, String sample, AtomicInteger next)
      throws SQLException {
    this.estate = estate;
    this.sample = sample;
    this.next = next;
    database = server.connect();
    takeKey =
        prepare(
            """
            insert into idempotency_key (account, key, request_hash, created_at)
            values (?, ?, ?, ?) on conflict do nothing
            """);
    keepKey =
        prepare(
            """
            update idempotency_key set status = 200, content_type = 'application/json', body = ?
            where account = ? and key = ?
            """);
    hold = prepare("select * from work_order where estate_id = ? and number = ? for update");
    save =
        prepare(
            """
            update work_order set stage = ?, stage_at = ?, department = s.department,
              version = work_order.version + 1
            from (select department from work_order where estate_id = ? and number = ?) s
            where estate_id = ? and id = ? and work_order.version = ?
            """);
    breakPassed =
        prepare(
            """
            update commitment c set broken_at = c.due_at, escalated_at = ?, version = c.version + 1
            where estate_id = ? and subject_id = ? and clause = any(array['FD-03']) and due_at < ?
              and kept_at is null and released_at is null and broken_at is null
              and paused_since is null
            returning c.*
            """);
    keep =
        prepare(
            """
            update commitment set kept_at = ?, kept_by_name = '陈立', evidence_zh = '已办',
              evidence_en = 'done', version = version + 1
            where estate_id = ? and subject_id = ? and clause = 'FD-03' and holder_role = ?
              and kept_at is null and released_at is null
            """);
    put =
        prepare(
            """
            update search_entry e set seen_by = s.seen_by, words = e.words, put_by = pg_current_xact_id()
            from search_entry s where s.estate_id = ? and s.number = ? and e.estate_id = ?
              and e.kind = 'WORK_ORDER' and e.id = ?
            """);
    for (String each :
        List.of(
            "select * from work_order where estate_id = ? and id = ?",
            "select * from work_order where estate_id = ? and id = ?",
            "select * from work_order_event where estate_id = ? and order_id = ? order by at, id",
            "select * from commitment where estate_id = ? and subject_id = ? order by round, opened_at, due_at, id",
            "select * from work_order_line where estate_id = ? and order_id = ? and quote = 0")) {
      views.add(prepare(each));
    }
    dispatch =
        new Step(
            "DISPATCHED",
            "FRONT_DESK",
            List.of(
                event("Dispatched"),
                prepare(
                    """
                    insert into commitment (estate_id, id, subject_kind, subject_id, subject_number,
                      clause, clause_version, round, holder_role, holder_department, opened_at,
                      target_at, warn_at, due_at)
                    select estate_id, gen_random_uuid(), subject_kind, ?, ?, clause, clause_version,
                      round, holder_role, holder_department, ?, now() + (target_at - opened_at),
                      now() + (warn_at - opened_at), now() + (due_at - opened_at)
                    from commitment where estate_id = ? and subject_id = """
                        + OF_SAMPLE
                        + " and not (clause = 'FD-03' and holder_role = 'FRONT_DESK')"
                        + " on conflict on constraint promised_once do nothing"),
                log("DISPATCH"),
                prepare(
                    """
                    insert into notice (estate_id, id, desk_role, desk_department, kind, about, clause,
                      subject_number, link, text_zh, text_en, at)
                    select estate_id, gen_random_uuid(), desk_role, desk_department, kind, ?, clause, ?,
                      link, text_zh, text_en, ? from notice where estate_id = ?
                      and """
                        + OF_SAMPLE
                        + " is not null and clause = 'FD-03' and kind = 'TASK' limit 1")));
    sign = new Step("RECEIVED", "DEPT_MANAGER", List.of(event("SignedFor"), log("RECEIPT")));
    database.setAutoCommit(false);
  }

  private PreparedStatement event(String kind) throws SQLException {
    return prepare(
        """
        insert into work_order_event (estate_id, order_id, id, at, by_id, by_name, by_role, kind, facts)
        select estate_id, ?, case when ?::text is null then id else gen_random_uuid() end, ?, by_id,
          by_name, by_role, kind, facts
        from work_order_event where estate_id = ? and order_id = """
            + OF_SAMPLE
            + " and kind = '"
            + kind
            + "'");
  }

  private PreparedStatement log(String kind) throws SQLException {
    return prepare(
        """
        insert into duty_log_entry (estate_id, id, page_day, at, kind, subject_kind, subject_number,
          department_id, text_zh, text_en, by_staff, by_name, signed_by, signature, extra)
        select l.estate_id, case when ?::uuid is null then l.id else gen_random_uuid() end, page_day,
          l.at, l.kind, subject_kind, ?, department_id, text_zh, text_en, by_staff, by_name, signed_by, signature,
          extra
        from duty_log_entry l where ?::timestamptz is not null and l.estate_id = ?
          and """
            + OF_SAMPLE
            + " is not null and l.subject_number = '"
            + sample
            + "' and l.kind = '"
            + kind
            + "'");
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return database.prepareStatement(sql);
  }

  @Override
  public void once() throws SQLException {
    String number = Orders.number(next.getAndIncrement());
    step(dispatch, number, 1);
    step(sign, number, 2);
  }

  private void step(Step step, String number, int version) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    String key = IDS.next().toString();
    set(takeKey, account, key, new byte[32], now).executeUpdate();
    UUID id;
    try (var row = set(hold, estate, number).executeQuery()) {
      row.next();
      id = row.getObject("id", UUID.class);
    }
    set(save, step.stage(), now, estate, sample, estate, id, version).executeUpdate();
    set(breakPassed, now, estate, id, now).executeQuery().close();
    set(keep, now, estate, id, step.holder()).executeUpdate();
    for (PreparedStatement copy : step.copies()) {
      set(copy, id, number, now, estate, estate, sample).executeUpdate();
    }
    if (step == dispatch) {
      set(put, estate, sample, estate, id).executeUpdate();
    }
    for (PreparedStatement view : views) {
      set(view, estate, id).executeQuery().close();
    }
    set(keepKey, new byte[6000], account, key).executeUpdate();
    database.commit();
  }

  private static PreparedStatement set(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int at = 0; at < values.length; at++) {
      if (values[at] instanceof byte[] bytes) {
        statement.setBytes(at + 1, bytes);
      } else {
        statement.setObject(at + 1, values[at]);
      }
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      // What counts has been committed.
    }
  }
}
