package io.jinzhi.violation;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many violations at once: the board, and a household's.
@Component
public class ViolationList {
  static final int PAGE = 30;
  private static final String ROW =
      """
      select v.*, p.due_at as next_due, p.opened_at as next_opened
      from violation v
      left join lateral (
        select due_at, opened_at from commitment k
        where k.estate_id = v.estate_id and k.subject_id = v.id
          and k.kept_at is null and k.released_at is null
        order by due_at limit 1) p on true
      """;

  private final JdbcClient jdbc;

  ViolationList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which violations.
  public enum Show {
    OPEN,
    MINE,
    LATE,
    SERVED,
    OBJECTED,
    ENDED,
    ALL
  }

  /// @param q a number, a room, or words of the place or of what was seen
  /// @param page from 0
  public record Filter(Show show, @Nullable ViolationType type, String q, int page) {}

  /// A violation on a list.
  public record Row(
      String number,
      ViolationType type,
      @Nullable ViolationGrade severity,
      boolean danger,
      Offender offender,
      @Nullable String unitCode,
      String place,
      String what,
      Instant foundAt,
      Phrase stage,
      boolean ended,
      @Nullable Instant nextDue,
      @Nullable Instant nextOpened) {}

  /// One page and one row more, the newest first.
  public List<Row> page(Actor actor, Filter filter, Instant now) {
    StringBuilder where = new StringBuilder("where v.estate_id = :estate ");
    where.append(
        switch (filter.show()) {
          case OPEN -> "and v.ended_at is null ";
          case MINE ->
              """
              and v.ended_at is null and exists (select 1 from commitment mine
                where mine.estate_id = v.estate_id and mine.subject_id = v.id
                  and mine.kept_at is null and mine.released_at is null
                  and mine.opened_at <= :now and mine.holder_role = :role)
              """;
          case LATE ->
              """
              and v.ended_at is null and exists (select 1 from commitment late
                where late.estate_id = v.estate_id and late.subject_id = v.id
                  and late.kept_at is null and late.released_at is null and late.due_at < :now)
              """;
          case SERVED -> "and v.stage in ('SERVED', 'PERSISTING') ";
          case OBJECTED -> "and v.objection = 'OPEN' and v.ended_at is null ";
          case ENDED -> "and v.ended_at is not null ";
          case ALL -> "";
        });
    if (filter.type() != null) {
      where.append("and v.type = :type ");
    }
    String asked = filter.q().strip();
    if (!asked.isEmpty()) {
      where.append(
          "and (v.number = :code or v.unit_code = :code or v.place like :like or v.what like :like) ");
    }
    String order = "order by v.found_at desc, v.id desc ";
    return jdbc.sql(
            ROW
                + "join (select v.id from violation v "
                + where
                + order
                + "limit :size offset :skip) few on few.id = v.id where v.estate_id = :estate "
                + order)
        .param("estate", actor.estate().value())
        .param("now", at(now))
        .param("role", actor.role().name())
        .param("type", filter.type() == null ? null : filter.type().name())
        .param("code", asked.toUpperCase(Locale.ROOT))
        .param("like", "%" + asked.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("size", PAGE + 1)
        .param("skip", filter.page() * PAGE)
        .query(ViolationList::row)
        .list();
  }

  /// A household's violations, open ones first, then the newest.
  public List<Row> ofUnit(EstateId estate, UnitId unit, int most) {
    return jdbc.sql(
            ROW
                + """
                where v.estate_id = :estate and v.unit_id = :unit
                order by v.ended_at is null desc, v.found_at desc limit :most
                """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .param("most", most)
        .query(ViolationList::row)
        .list();
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    String severity = row.getString("severity");
    return new Row(
        row.getString("number"),
        ViolationType.valueOf(row.getString("type")),
        severity == null ? null : ViolationGrade.valueOf(severity),
        row.getBoolean("danger"),
        Offender.valueOf(row.getString("offender")),
        row.getString("unit_code"),
        row.getString("place"),
        row.getString("what"),
        instant(row, "found_at"),
        Violations.stage(row).label(),
        row.getObject("ended_at") != null,
        instantOrNull(row, "next_due"),
        instantOrNull(row, "next_opened"));
  }
}
