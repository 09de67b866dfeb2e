package io.jinzhi.patrol;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of monthly plans.
@Repository
class Plans {
  private final JdbcClient jdbc;

  Plans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Plan plan) {
    jdbc.sql(
            """
            insert into patrol_plan (estate_id, id, month, content, drafted_at)
            values (:estate, :id, :month, :content, :at) on conflict (estate_id, month) do nothing
            """)
        .param("estate", plan.estate().value())
        .param("id", plan.id())
        .param("month", plan.month().atDay(1))
        .param("content", plan.content())
        .param("at", at(plan.draftedAt()))
        .update();
  }

  Optional<Plan> find(EstateId estate, YearMonth month) {
    return jdbc.sql("select * from patrol_plan where estate_id = :estate and month = :month")
        .param("estate", estate.value())
        .param("month", month.atDay(1))
        .query(
            (row, index) ->
                new Plan(
                    estate,
                    uuid(row, "id"),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getString("content"),
                    instant(row, "drafted_at"),
                    instantOrNull(row, "approved_at"),
                    row.getString("approved_by"),
                    row.getInt("version")))
        .optional();
  }

  void content(Plan plan, String content) {
    jdbc.sql(
            """
            update patrol_plan set content = :content, version = version + 1
            where estate_id = :estate and id = :id
            """)
        .param("content", content)
        .param("estate", plan.estate().value())
        .param("id", plan.id())
        .update();
  }

  void approved(Plan plan, String by, Instant now) {
    jdbc.sql(
            """
            update patrol_plan set approved_at = :now, approved_by = :by, version = version + 1
            where estate_id = :estate and id = :id
            """)
        .param("now", at(now))
        .param("by", by)
        .param("estate", plan.estate().value())
        .param("id", plan.id())
        .update();
  }
}
