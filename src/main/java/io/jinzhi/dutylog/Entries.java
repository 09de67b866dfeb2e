package io.jinzhi.dutylog;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Table `duty_log_entry`.
@Repository
class Entries {

  record Row(EntryId id, Entry entry, LocalDate day, @Nullable EntryId corrects) {}

  private static final String INSERT =
      """
      insert into duty_log_entry (estate_id, id, page_day, at, kind, subject_kind, subject_number,
        department_id, from_whom, text_zh, text_en, by_staff, by_name, signed_by, signature,
        corrects, extra)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
      """;

  private static final String LINE =
      """
      select e.*, 0 as serial, s.n as seal from duty_log_entry e
      left join duty_log_seal s on s.estate_id = e.estate_id and s.entry_id = e.id
      """;

  private static final String OF_DAY =
      """
      where estate_id = :estate and page_day between :day and :last
        and (cast(:from as timestamptz) is null or at >= :from)
        and (cast(:to as timestamptz) is null or at < :to)
        and (cast(:kind as text) is null or kind = :kind)
        and (cast(:text as text) is null or position(lower(:text) in
          lower(text_zh || ' ' || coalesce(text_en, '') || ' ' || coalesce(from_whom, '') || ' '
            || coalesce(subject_number, '') || ' ' || by_name)) > 0)
        and (cast(:department as uuid) is null or department_id = :department
          or by_staff = :reader)
        and not exists (select 1 from recusal r where r.estate_id = :estate
          and r.staff_id = :hidden and r.number = subject_number)
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonMapper json;

  Entries(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  void add(EstateId estate, List<Row> rows) {
    if (rows.size() == 1) {
      batch.update(INSERT, statement -> bind(statement, estate, rows.getFirst()));
    } else {
      batch.batchUpdate(INSERT, rows, 500, (statement, row) -> bind(statement, estate, row));
    }
  }

  private void bind(PreparedStatement to, EstateId estate, Row row) throws SQLException {
    Entry entry = row.entry();
    Signature signature = entry.signature();
    Object[] values = {
      estate.value(),
      row.id().value(),
      row.day(),
      at(entry.at()),
      entry.kind().name(),
      entry.subjectKind(),
      entry.subjectNumber(),
      entry.department() == null ? null : entry.department().value(),
      entry.from(),
      entry.text().zh(),
      entry.text().en().equals(entry.text().zh()) ? null : entry.text().en(),
      entry.by() == null ? null : entry.by().value(),
      entry.byName(),
      signature == null ? null : signature.name(),
      signature == null ? null : json.writeValueAsString(signature),
      row.corrects() == null ? null : row.corrects().value(),
      entry.extra().isEmpty() ? "{}" : json.writeValueAsString(entry.extra())
    };
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        to.setNull(i + 1, Types.NULL);
      } else {
        to.setObject(i + 1, values[i]);
      }
    }
  }

  Optional<LogLine> find(EstateId estate, EntryId id) {
    return jdbc.sql(LINE + "where e.estate_id = :estate and e.id = :id")
        .param("estate", estate.value())
        .param("id", id.value())
        .query(this::line)
        .optional();
  }

  int count(EstateId estate, Span span, LogFilter filter) {
    return filtered("select count(*) from duty_log_entry " + OF_DAY, estate, span, filter)
        .query(Integer.class)
        .single();
  }

  /// The serial counts all lines of the day, whatever the filter shows of them.
  List<LogLine> days(EstateId estate, Span span, LogFilter filter, int limit, int offset) {
    String sql =
        """
        with page as (
          select *, row_number() over (partition by page_day order by at, inserted) as serial
          from duty_log_entry
          where estate_id = :estate and page_day between :day and :last),
        shown as (select * from page %s order by page_day, serial limit :limit offset :offset)
        select e.*, s.n as seal from shown e
        left join duty_log_seal s on s.estate_id = e.estate_id and s.entry_id = e.id
        order by e.page_day, e.serial
        """
            .formatted(OF_DAY);
    return filtered(sql, estate, span, filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(this::line)
        .list();
  }

  /// @param before how many lines the reader sees above it on that day
  record Spot(LocalDate day, int before) {}

  /// Where a line stands; nowhere for somebody who may not read it.
  Optional<Spot> spot(EstateId estate, EntryId id, LogFilter filter) {
    return find(estate, id)
        .flatMap(
            line ->
                filtered(
                        """
                        select page_day as day, before from (
                          select id, page_day, row_number() over (order by at, inserted) - 1 as before
                          from duty_log_entry
                        """
                            + OF_DAY
                            + ") shown where id = :id",
                        estate,
                        Span.of(line.day()),
                        filter)
                    .param("id", id.value())
                    .query(Spot.class)
                    .optional());
  }

  private JdbcClient.StatementSpec filtered(
      String sql, EstateId estate, Span span, LogFilter filter) {
    return jdbc.sql(sql)
        .param("estate", estate.value())
        .param("day", span.day())
        .param("last", span.last())
        .param("from", atOrNull(span.from()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("to", atOrNull(span.to()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
        .param("text", filter.text(), Types.VARCHAR)
        .param("department", filter.department(), Types.OTHER)
        .param("reader", filter.reader(), Types.OTHER)
        .param("hidden", filter.hidden(), Types.OTHER);
  }

  List<LogLine> about(EstateId estate, String number) {
    return jdbc.sql(
            LINE
                + """
                where e.estate_id = :estate and e.subject_number = :number
                order by e.at, e.inserted
                """)
        .param("estate", estate.value())
        .param("number", number)
        .query(this::line)
        .list();
  }

  List<LogLine> writtenBy(EstateId estate, StaffId staff, Instant from, Instant to) {
    return jdbc.sql(
            LINE
                + """
                where e.estate_id = :estate and e.by_staff = :staff and e.at >= :from and e.at < :to
                  and e.page_day between cast(:from as date) - 1 and cast(:to as date) + 1
                order by e.at, e.inserted
                """)
        .param("estate", estate.value())
        .param("staff", staff.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(this::line)
        .list();
  }

  List<LogLine> withCorrections(EstateId estate, List<LogLine> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    UUID[] ids = lines.stream().map(line -> line.id().value()).toArray(UUID[]::new);
    var corrections =
        jdbc
            .sql(
                LINE
                    + """
                    where e.estate_id = :estate and e.corrects = any(:ids)
                    order by e.at, e.inserted
                    """)
            .param("estate", estate.value())
            .param("ids", ids)
            .query(this::line)
            .list()
            .stream()
            .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.corrects())));
    return lines.stream()
        .map(line -> line.with(corrections.getOrDefault(line.id(), List.of())))
        .toList();
  }

  private LogLine line(ResultSet row, int index) throws SQLException {
    UUID corrects = uuidOrNull(row, "corrects");
    String signature = row.getString("signature");
    String zh = row.getString("text_zh");
    String en = row.getString("text_en");
    Long seal = row.getObject("seal", Long.class);
    return new LogLine(
        new EntryId(uuid(row, "id")),
        row.getObject("page_day", LocalDate.class),
        row.getInt("serial"),
        instant(row, "at"),
        Kind.valueOf(row.getString("kind")),
        Phrase.of(zh, en == null ? zh : en),
        uuidOrNull(row, "by_staff"),
        row.getString("by_name"),
        row.getString("subject_kind"),
        row.getString("subject_number"),
        row.getString("from_whom"),
        signature == null ? null : json.readValue(signature, Signature.class),
        corrects == null ? null : new EntryId(corrects),
        List.of(),
        seal);
  }
}
