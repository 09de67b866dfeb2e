package io.jinzhi.vacancy;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The months, and what moved in them.
@Repository
public class VacancyMonths {
  private final JdbcClient jdbc;
  private final Ids ids;

  VacancyMonths(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// @param month in which the one before is reported
  record Month(UUID id, YearMonth month, @Nullable Instant reportedAt, @Nullable String by) {}

  Optional<YearMonth> latest(EstateId estate) {
    return jdbc.sql("select max(month) from vacancy_month where estate_id = :estate")
        .param("estate", estate.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  Month open(EstateId estate, YearMonth month) {
    jdbc.sql(
            """
            insert into vacancy_month (estate_id, id, month) values (:estate, :id, :month)
            on conflict (estate_id, month) do nothing
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("month", month.atDay(1))
        .update();
    return find(estate, month).orElseThrow();
  }

  Optional<Month> find(EstateId estate, YearMonth month) {
    return jdbc.sql("select * from vacancy_month where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query(VacancyMonths::month)
        .optional();
  }

  /// The newest first.
  List<Month> all(EstateId estate) {
    return jdbc.sql(
            "select * from vacancy_month where estate_id = :estate order by month desc limit 60")
        .param("estate", estate.value())
        .query(VacancyMonths::month)
        .list();
  }

  boolean report(EstateId estate, UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update vacancy_month set reported_at = :now, reported_by = :by
                where estate_id = :estate and id = :id and reported_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// How many there were of each kind at the beginning and the end, came and went.
  List<Movement> movement(EstateId estate, YearMonth month) {
    return jdbc.sql(
            """
            select kind,
              count(*) filter (where from_on < :from and (to_on is null or to_on >= :from)) as before,
              count(*) filter (where from_on >= :from and from_on < :next) as came,
              count(*) filter (where to_on >= :from and to_on < :next) as went,
              count(*) filter (where from_on < :next and (to_on is null or to_on >= :next)) as after
            from vacancy_period where estate_id = :estate group by kind order by kind
            """)
        .param("estate", estate.value())
        .param("from", month.atDay(1))
        .param("next", month.plusMonths(1).atDay(1))
        .query(
            (row, index) ->
                new Movement(
                    VacancyKind.valueOf(row.getString("kind")),
                    row.getInt("before"),
                    row.getInt("came"),
                    row.getInt("went"),
                    row.getInt("after")))
        .list();
  }

  /// Each unit that stood empty in the month: from when, and for how many of its days.
  List<Standing> standing(EstateId estate, YearMonth month) {
    LocalDate next = month.plusMonths(1).atDay(1);
    return jdbc.sql(
            """
            select v.number, v.unit_code, v.since, v.area, v.ended_on, p.kind,
              least(coalesce(v.ended_on, :next), :next) - greatest(v.since, :from) as days
            from vacancy v
            join lateral (select kind from vacancy_period p
              where p.estate_id = v.estate_id and p.vacancy_id = v.id and p.from_on < :next
              order by position desc limit 1) p on true
            where v.estate_id = :estate and v.since < :next
              and (v.ended_on is null or v.ended_on > :from)
            order by length(v.unit_code), v.unit_code, v.since
            """)
        .param("estate", estate.value())
        .param("from", month.atDay(1))
        .param("next", next)
        .query(VacancyMonths::standing)
        .list();
  }

  /// @param before on the first day
  /// @param after on the last
  public record Movement(VacancyKind kind, int before, int came, int went, int after) {}

  /// @param area in square metres
  /// @param ended the first day on which it was vacant no more
  /// @param days of the month on which it stood empty
  public record Standing(
      String number,
      String unitCode,
      VacancyKind kind,
      LocalDate since,
      @Nullable LocalDate ended,
      @Nullable BigDecimal area,
      int days) {}

  private static Standing standing(ResultSet row, int index) throws SQLException {
    return new Standing(
        row.getString("number"),
        row.getString("unit_code"),
        VacancyKind.valueOf(row.getString("kind")),
        Objects.requireNonNull(row.getObject("since", LocalDate.class)),
        row.getObject("ended_on", LocalDate.class),
        row.getBigDecimal("area"),
        row.getInt("days"));
  }

  private static Month month(ResultSet row, int index) throws SQLException {
    return new Month(
        uuid(row, "id"),
        YearMonth.from(Objects.requireNonNull(row.getObject("month", LocalDate.class))),
        instantOrNull(row, "reported_at"),
        row.getString("reported_by"));
  }
}
