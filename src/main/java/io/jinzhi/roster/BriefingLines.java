package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of what is raised at a briefing, and of what is given there to do.
@Repository
class BriefingLines {
  private final JdbcClient jdbc;

  BriefingLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void raise(EstateId estate, UUID briefing, Briefing.Problem problem) {
    jdbc.sql(
            """
            insert into briefing_problem (estate_id, id, number, briefing_id, text, raised_at)
            values (:estate, :id, :number, :briefing, :text, :now)
            """)
        .param("estate", estate.value())
        .param("id", problem.id())
        .param("number", problem.number())
        .param("briefing", briefing)
        .param("text", problem.text())
        .param("now", at(problem.raisedAt()))
        .update();
  }

  void give(EstateId estate, UUID briefing, Briefing.Task task, Instant now) {
    jdbc.sql(
            """
            insert into briefing_task (estate_id, id, number, briefing_id, text, given_by, given_at)
            values (:estate, :id, :number, :briefing, :text, :by, :now)
            """)
        .param("estate", estate.value())
        .param("id", task.id())
        .param("number", task.number())
        .param("briefing", briefing)
        .param("text", task.text())
        .param("by", task.givenBy())
        .param("now", at(now))
        .update();
  }

  /// @return whether it had no answer before
  boolean answer(EstateId estate, UUID id, String answer, String by, Instant now) {
    return jdbc.sql(
                """
                update briefing_problem set answer = :answer, answered_by = :by, answered_at = :now
                where estate_id = :estate and id = :id and answered_at is null
                """)
            .param("answer", answer)
            .param("by", by)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// @return whether it was still to be done
  boolean done(EstateId estate, UUID id, String outcome, Instant now) {
    return jdbc.sql(
                """
                update briefing_task set done_at = :now, outcome = :outcome
                where estate_id = :estate and id = :id and done_at is null
                """)
            .param("now", at(now))
            .param("outcome", outcome)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  Map<UUID, List<Briefing.Problem>> problems(EstateId estate, List<UUID> briefings) {
    Map<UUID, List<Briefing.Problem>> found = new HashMap<>();
    if (briefings.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select * from briefing_problem where estate_id = :estate and briefing_id in (:briefings)
            order by raised_at, id
            """)
        .param("estate", estate.value())
        .param("briefings", briefings)
        .query(
            row -> {
              found
                  .computeIfAbsent(uuid(row, "briefing_id"), _ -> new ArrayList<>())
                  .add(
                      new Briefing.Problem(
                          uuid(row, "id"),
                          row.getString("number"),
                          row.getString("text"),
                          instant(row, "raised_at"),
                          row.getString("answer"),
                          row.getString("answered_by"),
                          instantOrNull(row, "answered_at")));
            });
    return found;
  }

  Map<UUID, List<Briefing.Task>> tasks(EstateId estate, List<UUID> briefings) {
    Map<UUID, List<Briefing.Task>> found = new HashMap<>();
    if (briefings.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select * from briefing_task where estate_id = :estate and briefing_id in (:briefings)
            order by given_at, id
            """)
        .param("estate", estate.value())
        .param("briefings", briefings)
        .query(
            row -> {
              found
                  .computeIfAbsent(uuid(row, "briefing_id"), _ -> new ArrayList<>())
                  .add(
                      new Briefing.Task(
                          uuid(row, "id"),
                          row.getString("number"),
                          row.getString("text"),
                          row.getString("given_by"),
                          instantOrNull(row, "done_at"),
                          row.getString("outcome")));
            });
    return found;
  }
}
