package io.jinzhi.vacancy;

import static io.jinzhi.database.Columns.instantOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The register of vacant units (空置房登记表).
@Component
public class VacancyList {
  static final int PAGE = 40;

  private final JdbcClient jdbc;

  VacancyList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which ones.
  public enum Show {
    OPEN,
    WARNED,
    NO_CONSENT,
    ENDED,
    ALL
  }

  /// @param q a number or a room, or the beginning of one
  /// @param page from 0
  public record Filter(Show show, @Nullable VacancyKind kind, String q, int page) {}

  /// A vacant unit on the list.
  public record Row(Vacancy vacancy, @Nullable Instant lastLook, @Nullable Instant lastInside) {}

  /// One page and one row more, the way people count.
  public List<Row> page(Actor actor, Filter filter) {
    StringBuilder sql = new StringBuilder("select * from vacancy where estate_id = :estate ");
    sql.append(
        switch (filter.show()) {
          case OPEN -> "and ended_at is null ";
          case WARNED -> "and ended_at is null and warned ";
          case NO_CONSENT ->
              "and ended_at is null and kind in ('V3', 'V4') and consent_at is null ";
          case ENDED -> "and ended_at is not null ";
          case ALL -> "";
        });
    if (filter.kind() != null) {
      sql.append("and kind = :kind ");
    }
    String asked = filter.q().strip().toUpperCase(Locale.ROOT);
    if (!asked.isEmpty()) {
      sql.append("and (number = :q or unit_code = :q or unit_code like :like) ");
    }
    sql.append("order by length(unit_code), unit_code, since limit :size offset :skip");
    return jdbc.sql(sql.toString())
        .param("estate", actor.estate().value())
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("q", asked)
        .param("like", asked.replaceAll("([%_\\\\])", "\\\\$1") + "%")
        .param("size", PAGE + 1)
        .param("skip", filter.page() * PAGE)
        .query(
            (row, index) ->
                new Row(
                    Vacancies.read(row, index),
                    instantOrNull(row, "last_look_at"),
                    instantOrNull(row, "last_inside_at")))
        .list();
  }

  /// How many stand empty now, by kind.
  public Map<VacancyKind, Integer> tally(EstateId estate) {
    Map<VacancyKind, Integer> tally = new EnumMap<>(VacancyKind.class);
    jdbc.sql(
            """
            select kind, count(*) as many from vacancy
            where estate_id = :estate and ended_at is null group by kind
            """)
        .param("estate", estate.value())
        .query(
            row -> {
              tally.put(VacancyKind.valueOf(row.getString("kind")), row.getInt("many"));
            });
    return tally;
  }
}
