package io.jinzhi.vacancy;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of rounds, and of which units were seen on them.
@Repository("vacancyRoundRows")
class RoundRows {
  static final int PAGE = 40;

  private final JdbcClient jdbc;

  RoundRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether it was not there yet
  boolean add(EstateId estate, VacancyRound round) {
    return jdbc.sql(
                """
                insert into vacancy_round (estate_id, id, number, kind, cause, from_on, to_on, due_at)
                values (:estate, :id, :number, :kind, :cause, :from, :to, :due)
                on conflict do nothing
                """)
            .param("estate", estate.value())
            .param("id", round.id())
            .param("number", round.number())
            .param("kind", round.kind().name())
            .param("cause", round.cause())
            .param("from", round.from())
            .param("to", round.to())
            .param("due", at(round.due()))
            .update()
        == 1;
  }

  Optional<LocalDate> lastDay(EstateId estate, RoundKind kind) {
    return jdbc.sql(
            "select max(to_on) from vacancy_round where estate_id = :estate and kind = :kind")
        .param("estate", estate.value())
        .param("kind", kind.name())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  Optional<VacancyRound> find(EstateId estate, String number) {
    return jdbc.sql("select * from vacancy_round where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(RoundRows::read)
        .optional();
  }

  /// Those that are not done, whatever day it is, the next limit first.
  List<VacancyRound> open(EstateId estate) {
    return jdbc.sql(
            """
            select * from vacancy_round where estate_id = :estate and done_at is null
            order by due_at, id
            """)
        .param("estate", estate.value())
        .query(RoundRows::read)
        .list();
  }

  /// One page and one row more, the newest first.
  List<VacancyRound> page(EstateId estate, int page) {
    return jdbc.sql(
            """
            select * from vacancy_round where estate_id = :estate
            order by done_at is null desc, due_at desc, id limit :size offset :skip
            """)
        .param("estate", estate.value())
        .param("size", PAGE + 1)
        .param("skip", page * PAGE)
        .query(RoundRows::read)
        .list();
  }

  void see(
      EstateId estate,
      UUID round,
      Collection<UUID> vacancies,
      @Nullable UUID visit,
      String by,
      Instant now) {
    jdbc.sql(
            """
            insert into vacancy_round_unit (estate_id, round_id, vacancy_id, at, by_name, visit_id)
            select :estate, :round, each::uuid, :now, :by, :visit::uuid
            from unnest(:vacancies::text[]) as each
            on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("round", round)
        .param("vacancies", vacancies.stream().map(UUID::toString).toArray(String[]::new))
        .param("visit", visit)
        .param("by", by)
        .param("now", at(now))
        .update();
  }

  /// @param at when
  record Seen(Instant at, String by) {}

  Map<UUID, Seen> seen(EstateId estate, UUID round) {
    Map<UUID, Seen> seen = new HashMap<>();
    jdbc.sql(
            """
            select vacancy_id, at, by_name from vacancy_round_unit
            where estate_id = :estate and round_id = :round
            """)
        .param("estate", estate.value())
        .param("round", round)
        .query(
            row -> {
              seen.put(
                  uuid(row, "vacancy_id"), new Seen(instant(row, "at"), row.getString("by_name")));
            });
    return seen;
  }

  boolean done(EstateId estate, UUID round, Instant now) {
    return jdbc.sql(
                """
                update vacancy_round set done_at = :now
                where estate_id = :estate and id = :round and done_at is null
                """)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("round", round)
            .update()
        == 1;
  }

  private static VacancyRound read(ResultSet row, int index) throws SQLException {
    return new VacancyRound(
        uuid(row, "id"),
        row.getString("number"),
        RoundKind.valueOf(row.getString("kind")),
        row.getString("cause"),
        Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
        Objects.requireNonNull(row.getObject("to_on", LocalDate.class)),
        instant(row, "due_at"),
        instantOrNull(row, "done_at"));
  }
}
