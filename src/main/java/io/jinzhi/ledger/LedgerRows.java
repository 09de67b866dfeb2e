package io.jinzhi.ledger;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.DepartmentId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `ledger_entry`.
@Repository
class LedgerRows {

  private static final String INSERT =
      """
      insert into ledger_entry (estate_id, id, at, act, file_id, file_number, paper_id, page,
        by_kind, by_id, by_name, by_department, companion_id, companion, reason_zh, reason_en,
        reference)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FILTER =
      """
      where estate_id = :estate
        and (cast(:file as text) is null or file_number = :file)
        and (cast(:act as text) is null or act = :act)
        and (cast(:reference as text) is null or reference = :reference)
        and (cast(:person as text) is null
          or position(lower(:person) in lower(by_name || ' ' || coalesce(companion, ''))) > 0)
        and (cast(:from as timestamptz) is null or at >= :from)
        and (cast(:to as timestamptz) is null or at < :to)
        and (cast(:own as uuid) is null or by_id = :own)
        and (cast(:department as uuid) is null or by_department = :department or by_id = :reader)
        and not exists (select 1 from recusal r where r.estate_id = :estate
          and r.staff_id = :reader and r.number = reference)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  LedgerRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  record Row(UUID id, Deed deed) {}

  void add(List<Row> rows) {
    if (rows.size() == 1) {
      batch.update(INSERT, statement -> bind(statement, rows.getFirst()));
    } else {
      batch.batchUpdate(INSERT, rows, 500, LedgerRows::bind);
    }
  }

  private static void bind(PreparedStatement to, Row row) throws SQLException {
    Deed deed = row.deed();
    Doer by = deed.by();
    Deed.Place place = deed.place();
    Deed.Companion companion = deed.companion();
    String en = deed.reason().en();
    Object[] values = {
      deed.estate().value(),
      row.id(),
      at(deed.at()),
      deed.act().name(),
      place.file(),
      place.fileNumber(),
      place.paper(),
      place.page(),
      by.kind().name(),
      by.id(),
      by.name(),
      by.department() == null ? null : by.department().value(),
      companion == null ? null : companion.id().value(),
      companion == null ? null : companion.name(),
      deed.reason().zh(),
      en.equals(deed.reason().zh()) ? null : en,
      deed.reference()
    };
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        to.setNull(i + 1, Types.NULL);
      } else {
        to.setObject(i + 1, values[i]);
      }
    }
  }

  int count(EstateId estate, LedgerFilter filter) {
    return filtered("select count(*) from ledger_entry " + FILTER, estate, filter)
        .query(Integer.class)
        .single();
  }

  /// The newest first.
  List<LedgerLine> list(EstateId estate, LedgerFilter filter, int limit, int offset) {
    String sql =
        """
        with shown as (
          select * from ledger_entry %s order by at desc, inserted desc limit :limit offset :offset)
        select e.*, s.n as seal from shown e
        left join ledger_seal s on s.estate_id = e.estate_id and s.entry_id = e.id
        order by e.at desc, e.inserted desc
        """
            .formatted(FILTER);
    return filtered(sql, estate, filter)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, index) -> line(row))
        .list();
  }

  List<LedgerLine> looks(EstateId estate, String number) {
    return jdbc.sql(
            """
            select e.*, s.n as seal from ledger_entry e
            left join ledger_seal s on s.estate_id = e.estate_id and s.entry_id = e.id
            where e.estate_id = :estate and e.file_number = :file and e.act in (:acts)
            order by e.at desc, e.inserted desc
            """)
        .param("estate", estate.value())
        .param("file", number)
        .param("acts", Act.looks())
        .query((row, index) -> line(row))
        .list();
  }

  private JdbcClient.StatementSpec filtered(String sql, EstateId estate, LedgerFilter filter) {
    return jdbc.sql(sql)
        .param("estate", estate.value())
        .param("file", filter.file())
        .param("act", filter.act() == null ? null : filter.act().name())
        .param("reference", filter.reference())
        .param("person", filter.person())
        .param("from", atOrNull(filter.from()))
        .param("to", atOrNull(filter.to()))
        .param("own", filter.own())
        .param("department", filter.department())
        .param("reader", filter.reader());
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    UUID department = uuidOrNull(row, "by_department");
    String zh = row.getString("reason_zh");
    return new LedgerLine(
        uuid(row, "id"),
        instant(row, "at"),
        Act.valueOf(row.getString("act")),
        uuidOrNull(row, "file_id"),
        row.getString("file_number"),
        uuidOrNull(row, "paper_id"),
        row.getObject("page", Integer.class),
        new Doer(
            Doer.Kind.valueOf(row.getString("by_kind")),
            uuidOrNull(row, "by_id"),
            row.getString("by_name"),
            department == null ? null : new DepartmentId(department)),
        row.getString("companion"),
        Phrase.of(zh, Objects.requireNonNullElse(row.getString("reason_en"), zh)),
        row.getString("reference"),
        row.getObject("seal", Long.class));
  }
}
