package io.jinzhi.violation;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.language.Phrase;
import io.jinzhi.search.Entry;
import io.jinzhi.search.Kind;
import io.jinzhi.search.Search;
import io.jinzhi.search.SearchSource;
import io.jinzhi.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps violations findable in «搜索».
@Component
class ViolationFinding implements SearchSource {
  private final Search search;
  private final JdbcClient jdbc;

  ViolationFinding(Search search, JdbcClient jdbc) {
    this.search = search;
    this.jdbc = jdbc;
  }

  void changed(Violation violation) {
    jdbc.sql("select * from violation where estate_id = :estate and id = :id")
        .param("estate", violation.estate().value())
        .param("id", violation.id())
        .query((row, index) -> entry(row))
        .list()
        .forEach(entry -> search.put(violation.estate(), entry));
  }

  @Override
  public Kind kind() {
    return Kind.VIOLATION;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    SearchSource.batches(page, last -> after(estate, last));
  }

  private List<Entry> after(EstateId estate, @Nullable UUID last) {
    return jdbc.sql(
            """
            select * from violation
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
    String number = row.getString("number");
    String unit = row.getString("unit_code");
    String person = row.getString("person");
    Phrase type = ViolationType.valueOf(row.getString("type")).label();
    String room = unit == null ? "" : " " + unit;
    return new Entry(
        Kind.VIOLATION,
        uuid(row, "id"),
        number,
        Phrase.of(number + room + " " + type.zh(), number + room + " " + type.en()),
        Masked.numbers(row.getString("place") + "\n" + row.getString("what")),
        unit,
        ViolationSubject.VIOLATION.link(number),
        Entry.desks(
            Role.FRONT_DESK,
            Role.AMBASSADOR,
            Role.DEPT_STAFF,
            Role.DEPT_MANAGER,
            Role.CS_MANAGER,
            Role.CENTRE_DIRECTOR,
            Role.GENERAL_MANAGER,
            Role.AUDITOR),
        instant(row, "found_at"),
        row.getObject("ended_at") == null,
        person == null ? Set.of() : Set.of(person),
        Set.of());
  }
}
