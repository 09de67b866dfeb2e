package io.jinzhi.inspection;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The store of visits.
@Repository
class VisitRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  VisitRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @return whether it was new
  boolean add(Visit visit) {
    StaffId second = visit.second();
    return jdbc.sql(
                """
                insert into visit (estate_id, id, subject_kind, subject_id, checklist, by_staff,
                  by_name, second_staff, second_name, started_at, ended_at, received_at, outcome,
                  answers)
                values (:estate, :id, :kind, :subject, :checklist, :by, :name, :second,
                  :secondName, :started, :ended, :received, :outcome, :answers::jsonb)
                on conflict do nothing
                """)
            .param("estate", visit.estate().value())
            .param("id", visit.id().value())
            .param("kind", visit.subjectKind())
            .param("subject", visit.subject())
            .param("checklist", visit.checklist())
            .param("by", visit.by().value())
            .param("name", visit.byName())
            .param("second", second == null ? null : second.value())
            .param("secondName", visit.secondName())
            .param("started", at(visit.started()))
            .param("ended", at(visit.ended()))
            .param("received", at(visit.received()))
            .param("outcome", visit.outcome().name())
            .param("answers", json.writeValueAsString(visit.answers()))
            .update()
        == 1;
  }

  Optional<Visit> find(EstateId estate, VisitId id) {
    return jdbc.sql("select * from visit where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  List<Visit> all(EstateId estate, List<VisitId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select * from visit where estate_id = :estate and id in (:ids)")
        .param("estate", estate.value())
        .param("ids", ids.stream().map(VisitId::value).toList())
        .query(this::read)
        .list();
  }

  List<Visit> of(EstateId estate, String kind, UUID subject, int most) {
    return jdbc.sql(
            """
            select * from visit
            where estate_id = :estate and subject_kind = :kind and subject_id = :subject
            order by started_at desc, id desc limit :most
            """)
        .param("estate", estate.value())
        .param("kind", kind)
        .param("subject", subject)
        .param("most", most)
        .query(this::read)
        .list();
  }

  int forget(EstateId estate, String kind, Instant before) {
    return jdbc.sql(
            """
            delete from visit
            where estate_id = :estate and subject_kind = :kind and received_at < :before
            """)
        .param("estate", estate.value())
        .param("kind", kind)
        .param("before", at(before))
        .update();
  }

  private Visit read(ResultSet row, int index) throws SQLException {
    UUID second = uuidOrNull(row, "second_staff");
    return new Visit(
        new EstateId(uuid(row, "estate_id")),
        new VisitId(uuid(row, "id")),
        row.getString("subject_kind"),
        uuid(row, "subject_id"),
        row.getString("checklist"),
        new StaffId(uuid(row, "by_staff")),
        row.getString("by_name"),
        second == null ? null : new StaffId(second),
        row.getString("second_name"),
        instant(row, "started_at"),
        instant(row, "ended_at"),
        instant(row, "received_at"),
        Visit.Outcome.valueOf(row.getString("outcome")),
        List.of(json.readValue(row.getString("answers"), Answer[].class)));
  }
}
