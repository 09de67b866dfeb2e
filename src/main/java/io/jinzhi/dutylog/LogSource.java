package io.jinzhi.dutylog;

import io.jinzhi.database.Columns;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes the log's lines findable. They come into the index when they are sealed, within a minute,
/// so that writing a line stays one insert.
@Component
class LogSource implements SearchSource {
  /// Whom it came from, as the program writes it: `3-2-1201 王秀梅`.
  private static final Pattern CALLER =
      Pattern.compile("(?:(\\p{Alnum}+(?:-\\p{Alnum}+)+)\\s+)?(\\S{1,30})");

  // Of what is hidden from somebody, the case is found and not its lines.
  private static final String LINE =
      """
      select id, at, kind, subject_number, department_id, from_whom, text_zh, text_en, by_name
      from duty_log_entry where estate_id = :estate
        and not exists (select 1 from recusal r where r.estate_id = :estate
          and r.number = subject_number)
      """;

  private final JdbcClient jdbc;
  private final Search search;

  LogSource(JdbcClient jdbc, Search search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  @Override
  public Kind kind() {
    return Kind.LOG;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc.sql(LINE + "and (:last::uuid is null or id > :last::uuid) order by id limit :size")
        .param("estate", estate.value())
        .param("last", last)
        .param("size", BATCH)
        .query((row, index) -> entry(row))
        .list();
  }

  /// In the transaction that seals them.
  void put(EstateId estate, List<UUID> lines) {
    if (!lines.isEmpty()) {
      search.putAll(
          estate,
          jdbc.sql(LINE + "and id = any(:lines)")
              .param("estate", estate.value())
              .param("lines", lines.toArray(UUID[]::new))
              .query((row, index) -> entry(row))
              .list());
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    UUID id = Columns.uuid(row, "id");
    Phrase kind = io.jinzhi.dutylog.Kind.valueOf(row.getString("kind")).label();
    String by = row.getString("by_name");
    String number = row.getString("subject_number");
    String en = row.getString("text_en");
    String said = row.getString("text_zh") + (en == null ? "" : "\n" + en);
    String from = row.getString("from_whom");
    Matcher caller = CALLER.matcher(from == null ? "" : from);
    boolean known = caller.matches();
    return new Entry(
        Kind.LOG,
        id,
        "",
        Phrase.of(kind.zh() + " · " + by, kind.en() + " · " + by),
        Masked.numbers(said) + (number == null ? "" : " " + number),
        known ? caller.group(1) : null,
        "/log/lines/" + id,
        readers(row),
        Columns.instant(row, "at"),
        false,
        known ? Set.of(caller.group(2)) : Set.of(),
        Set.of());
  }

  /// Those who read the whole log, and the head of the department whose line it is.
  private static Set<Desk> readers(ResultSet row) throws SQLException {
    Set<Desk> readers =
        new HashSet<>(
            Entry.desks(
                Role.FRONT_DESK,
                Role.AMBASSADOR,
                Role.CS_MANAGER,
                Role.CENTRE_DIRECTOR,
                Role.GENERAL_MANAGER,
                Role.AUDITOR));
    UUID department = Columns.uuidOrNull(row, "department_id");
    if (department != null) {
      readers.add(Desk.of(Role.DEPT_MANAGER, new DepartmentId(department)));
    }
    return readers;
  }
}
