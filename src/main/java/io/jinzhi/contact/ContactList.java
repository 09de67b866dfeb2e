package io.jinzhi.contact;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Brief;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many contacts at once: the list, a household's, and those that a desk's promises are about.
@Component
public class ContactList {
  static final int PAGE = 30;

  private static final String ROW =
      """
      select c.*, p.due_at as next_due, p.opened_at as next_opened
      from contact c
      left join lateral (
        select due_at, opened_at from commitment k
        where k.estate_id = c.estate_id and k.subject_id = c.id
          and k.kept_at is null and k.released_at is null
        order by due_at limit 1) p on true
      """;

  private final JdbcClient jdbc;
  private final Estates estates;

  ContactList(JdbcClient jdbc, Estates estates) {
    this.jdbc = jdbc;
    this.estates = estates;
  }

  /// One contact as a list shows it.
  ///
  /// @param name masked
  public record Row(
      UUID id,
      String number,
      ContactKind kind,
      ContactChannel channel,
      @Nullable String unitCode,
      String name,
      String words,
      @Nullable String answer,
      ContactState state,
      @Nullable String outcomeNumber,
      @Nullable String outcomeLink,
      Instant at,
      String by,
      @Nullable Instant nextDue,
      @Nullable Instant nextOpened) {

    /// The first words.
    public String brief(int most) {
      return Brief.of(words, most);
    }
  }

  /// What the list shows.
  ///
  /// @param open only what is not done yet
  /// @param day only of that day, in the estate's zone
  /// @param page from 0
  public record Filter(
      boolean open,
      @Nullable ContactKind kind,
      @Nullable ContactChannel channel,
      @Nullable LocalDate day,
      int page) {}

  /// One page and one row more, the newest first, of what this actor may see.
  public List<Row> page(Actor actor, Filter filter) {
    StringBuilder sql = new StringBuilder(ROW).append("where c.estate_id = :estate ");
    if (!ContactSight.all(actor)) {
      sql.append("and c.department_id = :department ");
    }
    if (filter.open()) {
      sql.append("and c.state <> 'DONE' ");
    }
    if (filter.kind() != null) {
      sql.append("and c.kind = :kind ");
    }
    if (filter.channel() != null) {
      sql.append("and c.channel = :channel ");
    }
    LocalDate day = filter.day();
    if (day != null) {
      sql.append("and c.at >= :from and c.at < :to ");
    }
    var zone = estates.estate(actor.estate()).zone();
    LocalDate of = day == null ? LocalDate.EPOCH : day;
    return jdbc.sql(sql.append("order by c.at desc, c.id desc limit :size offset :skip").toString())
        .param("estate", actor.estate().value())
        .param("department", actor.department() == null ? null : actor.department().value())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("channel", filter.channel() == null ? null : filter.channel().name())
        .param("from", at(of.atStartOfDay(zone).toInstant()))
        .param("to", at(of.plusDays(1).atStartOfDay(zone).toInstant()))
        .param("size", PAGE + 1)
        .param("skip", filter.page() * PAGE)
        .query(ContactList::row)
        .list();
  }

  /// The last contacts of a household.
  public List<Row> ofUnit(EstateId estate, UnitId unit, int most) {
    return jdbc.sql(
            ROW
                + """
                where c.estate_id = :estate and c.unit_id = :unit
                order by c.at desc, c.id desc limit :most
                """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .param("most", most)
        .query(ContactList::row)
        .list();
  }

  /// Those with the ids that the estate knows.
  public Map<UUID, Row> byId(EstateId estate, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(ROW + "where c.estate_id = :estate and c.id in (:ids)")
        .param("estate", estate.value())
        .param("ids", ids)
        .query(ContactList::row)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::id, Function.identity()));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String name = row.getString("name");
    return new Row(
        uuid(row, "id"),
        row.getString("number"),
        ContactKind.valueOf(row.getString("kind")),
        ContactChannel.valueOf(row.getString("channel")),
        row.getString("unit_code"),
        name == null ? "" : Masked.name(name),
        Masked.numbers(row.getString("words")),
        row.getString("answer"),
        ContactState.valueOf(row.getString("state")),
        row.getString("outcome_number"),
        row.getString("outcome_link"),
        instant(row, "at"),
        row.getString("by_name"),
        instantOrNull(row, "next_due"),
        instantOrNull(row, "next_opened"));
  }
}
