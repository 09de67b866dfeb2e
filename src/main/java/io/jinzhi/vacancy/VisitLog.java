package io.jinzhi.vacancy;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.inspection.Visit;
import io.jinzhi.inspection.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which visit of the inspections was how close a look at which vacant unit.
@Repository("vacancyVisitLog")
class VisitLog {
  private final JdbcClient jdbc;

  VisitLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Vacancy vacancy, Visit visit, Look look, int findings) {
    jdbc.sql(
            """
            insert into vacancy_visit (estate_id, visit_id, vacancy_id, kind, at, findings)
            values (:estate, :visit, :vacancy, :kind, :at, :findings)
            """)
        .param("estate", vacancy.estate().value())
        .param("visit", visit.id().value())
        .param("vacancy", vacancy.id())
        .param("kind", look.name())
        .param("at", at(visit.started()))
        .param("findings", findings)
        .update();
  }

  /// One look.
  record Taken(VisitId visit, Look look, Instant at, int findings) {}

  /// The newest first.
  List<Taken> of(EstateId estate, UUID vacancy, int most) {
    return jdbc.sql(
            """
            select * from vacancy_visit where estate_id = :estate and vacancy_id = :vacancy
            order by at desc limit :most
            """)
        .param("estate", estate.value())
        .param("vacancy", vacancy)
        .param("most", most)
        .query(
            (row, index) ->
                new Taken(
                    new VisitId(uuid(row, "visit_id")),
                    Look.valueOf(row.getString("kind")),
                    instant(row, "at"),
                    row.getInt("findings")))
        .list();
  }
}
