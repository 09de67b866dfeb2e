package io.jinzhi.callback;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tries to reach a resident, each with its time (T-19).
@Repository
public class Attempts {
  private final JdbcClient jdbc;

  Attempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One try to reach the resident.
  public record Attempt(
      int number, Instant at, LocalDate day, String by, AttemptOutcome outcome, String detail) {}

  void add(EstateId estate, UUID callback, Attempt attempt) {
    jdbc.sql(
            """
            insert into callback_attempt (estate_id, callback_id, number, at, day, by_name, outcome,
              detail)
            values (:estate, :callback, :number, :at, :day, :by, :outcome, :detail)
            """)
        .param("estate", estate.value())
        .param("callback", callback)
        .param("number", attempt.number())
        .param("at", at(attempt.at()))
        .param("day", attempt.day())
        .param("by", attempt.by())
        .param("outcome", attempt.outcome().name())
        .param("detail", attempt.detail())
        .update();
  }

  List<Attempt> of(EstateId estate, UUID callback) {
    return jdbc.sql(
            """
            select * from callback_attempt where estate_id = :estate and callback_id = :callback
            order by number
            """)
        .param("estate", estate.value())
        .param("callback", callback)
        .query(
            (row, index) ->
                new Attempt(
                    row.getInt("number"),
                    instant(row, "at"),
                    row.getObject("day", LocalDate.class),
                    row.getString("by_name"),
                    AttemptOutcome.valueOf(row.getString("outcome")),
                    row.getString("detail")))
        .list();
  }
}
