package io.jinzhi.keyring;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The cabinet: many keys at once, without what they open.
@Component
public class KeyList {
  static final int PAGE = 40;
  private static final String ROW =
      """
      select k.id, k.code, k.hook, k.kind, k.room, k.name, k.pieces, k.state, k.owned,
        l.number as loan, l.borrower, l.company, l.out_at, l.due_at
      from key_item k
      left join key_loan l on l.estate_id = k.estate_id and l.key_id = k.id
        and l.returned_at is null and l.lost_at is null
      where k.estate_id = :estate
      """;

  private final JdbcClient jdbc;
  private final Units units;
  private final Looks looks;

  KeyList(JdbcClient jdbc, Units units, Looks looks) {
    this.jdbc = jdbc;
    this.units = units;
    this.looks = looks;
  }

  /// Which keys.
  public enum Show {
    ALL,
    IN,
    OUT,
    OVERDUE,
    LOST,
    GONE
  }

  /// @param q a code, a room, or the name of a borrower
  /// @param page from 0
  public record Filter(Show show, @Nullable KeyClass kind, @Nullable String q, int page) {}

  /// @param name of what it opens, where that is no home
  /// @param loan the number of the loan with which it is out
  /// @param borrower masked
  public record Row(
      UUID id,
      String code,
      int hook,
      KeyClass kind,
      @Nullable KeyRoom room,
      @Nullable String name,
      int pieces,
      KeyState state,
      @Nullable String loan,
      @Nullable String borrower,
      @Nullable String company,
      @Nullable Instant outAt,
      @Nullable Instant due) {

    public boolean overdue(Instant now) {
      return due != null && now.isAfter(due);
    }
  }

  /// One page and one row more, by hook; what is out by the time left. A search for a room is
  /// a look and is logged as one; whoever may not know finds nothing by it.
  @Transactional
  public List<Row> page(Actor actor, Filter filter, Instant now) {
    StringBuilder sql = new StringBuilder(ROW);
    sql.append(
        switch (filter.show()) {
          case ALL -> "and k.state <> 'GONE' ";
          case IN, OUT, LOST, GONE -> "and k.state = :state ";
          case OVERDUE -> "and k.state = 'OUT' and l.due_at < :now ";
        });
    if (filter.kind() != null) {
      sql.append("and k.kind = :kind ");
    }
    String asked = filter.q() == null ? "" : filter.q().strip();
    Unit unit =
        asked.isEmpty() || !KeySight.knows(actor)
            ? null
            : units.byCode(actor.estate(), asked).orElse(null);
    if (!asked.isEmpty()) {
      sql.append(
          unit == null
              ? """
              and (k.code = :code or k.code = 'K-' || :code or l.borrower like :like
                or k.name like :like or l.number = :code)
              """
              : "and k.unit_id = :unit ");
    }
    boolean byTime = filter.show() == Show.OUT || filter.show() == Show.OVERDUE;
    sql.append(byTime ? "order by l.due_at, k.id " : "order by k.hook, k.id ");
    List<Row> rows =
        jdbc.sql(sql.append("limit :size offset :skip").toString())
            .param("estate", actor.estate().value())
            .param("state", filter.show().name())
            .param("now", at(now))
            .param("kind", filter.kind() == null ? null : filter.kind().name())
            .param("code", asked.toUpperCase(Locale.ROOT))
            .param("like", "%" + asked.replaceAll("([%_\\\\])", "\\\\$1") + "%")
            .param("unit", unit == null ? null : unit.id().value())
            .param("size", PAGE + 1)
            .param("skip", filter.page() * PAGE)
            .query(KeyList::row)
            .list();
    if (unit != null) {
      rows.forEach(each -> looks.write(actor, each.id(), "按房号查找 " + unit.code(), now));
    }
    return rows;
  }

  /// What is out of a home: for its page and the caller's card. No codes (KEY-03).
  ///
  /// @param loan the number of the loan
  /// @param borrower masked
  public record OfUnit(
      KeyClass kind,
      int pieces,
      KeyState state,
      @Nullable String loan,
      @Nullable String borrower,
      @Nullable String company,
      @Nullable Instant outAt,
      @Nullable Instant due) {}

  public List<OfUnit> ofUnit(EstateId estate, UnitId unit) {
    return jdbc
        .sql(ROW + "and k.unit_id = :unit and k.state <> 'GONE' order by k.hook")
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(KeyList::row)
        .list()
        .stream()
        .map(
            each ->
                new OfUnit(
                    each.kind(),
                    each.pieces(),
                    each.state(),
                    each.loan(),
                    each.borrower(),
                    each.company(),
                    each.outAt(),
                    each.due()))
        .toList();
  }

  /// How many are in, out, overdue and lost.
  public record Tally(int in, int out, int overdue, int lost) {}

  public Tally tally(EstateId estate, Instant now) {
    return jdbc.sql(
            """
            select
              (select count(*) from key_item where estate_id = :estate and state = 'IN') as inside,
              (select count(*) from key_item where estate_id = :estate and state = 'OUT') as outside,
              (select count(*) from key_loan where estate_id = :estate and returned_at is null
                and lost_at is null and due_at < :now) as late,
              (select count(*) from key_item where estate_id = :estate and state = 'LOST') as lost
            """)
        .param("estate", estate.value())
        .param("now", at(now))
        .query(
            (row, index) ->
                new Tally(
                    row.getInt("inside"),
                    row.getInt("outside"),
                    row.getInt("late"),
                    row.getInt("lost")))
        .single();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String borrower = row.getString("borrower");
    String room = row.getString("room");
    return new Row(
        uuid(row, "id"),
        row.getString("code"),
        row.getInt("hook"),
        KeyClass.valueOf(row.getString("kind")),
        room == null ? null : KeyRoom.valueOf(room),
        row.getString("name"),
        row.getInt("pieces"),
        KeyState.valueOf(row.getString("state")),
        row.getString("loan"),
        borrower == null ? null : Masked.name(borrower),
        row.getString("company"),
        instantOrNull(row, "out_at"),
        instantOrNull(row, "due_at"));
  }
}
