package io.jinzhi.activity;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of special-agreement services.
@Repository
class SpecialServices {
  private final JdbcClient jdbc;

  SpecialServices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param midFrom when its middle comes up; null where it has none
  /// @param endFrom when its end has come
  void add(
      EstateId estate,
      SpecialService service,
      @Nullable Instant midFrom,
      Instant endFrom,
      Instant now) {
    DepartmentId department = service.department();
    jdbc.sql(
            """
            insert into special_service (estate_id, id, number, unit_id, unit_code, resident,
              contact, what, department_id, starts_on, mid_on, ends_on, mid_from, end_from,
              registered_by, registered_at)
            values (:estate, :id, :number, :unit, :code, :resident, :contact, :what, :department,
              :starts, :mid, :ends, :midFrom, :endFrom, :by, :now)
            """)
        .param("estate", estate.value())
        .param("id", service.id())
        .param("number", service.number())
        .param("unit", service.unit().value())
        .param("code", service.unitCode())
        .param("resident", service.resident())
        .param("contact", service.contact())
        .param("what", service.what())
        .param("department", department == null ? null : department.value())
        .param("starts", service.startsOn())
        .param("mid", service.midOn())
        .param("ends", service.endsOn())
        .param("midFrom", atOrNull(midFrom))
        .param("endFrom", at(endFrom))
        .param("by", service.by())
        .param("now", at(now))
        .update();
  }

  Optional<SpecialService> find(EstateId estate, String number) {
    return jdbc.sql("select * from special_service where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(SpecialServices::read)
        .optional();
  }

  /// The latest to begin first.
  List<SpecialService> page(EstateId estate, int size, int offset) {
    return jdbc.sql(
            """
            select * from special_service where estate_id = :estate
            order by starts_on desc, id desc limit :size offset :offset
            """)
        .param("estate", estate.value())
        .param("size", size)
        .param("offset", offset)
        .query(SpecialServices::read)
        .list();
  }

  /// Ends a term early. A middle that has not come up does not come any more.
  ///
  /// @return whether it was still running
  boolean terminate(
      Actor actor, SpecialService service, LocalDate on, String reason, Instant endFrom) {
    return jdbc.sql(
                """
                update special_service set ends_on = :on, end_from = :endFrom, terminated_on = :on,
                  terminated_by = :by, reason = :reason, version = version + 1,
                  mid_from = case when mid_reported_at is null then null else mid_from end,
                  mid_on = case when mid_reported_at is null then null else mid_on end
                where estate_id = :estate and id = :id and terminated_on is null
                  and end_reported_at is null
                """)
            .param("on", on)
            .param("endFrom", at(endFrom))
            .param("by", actor.name())
            .param("reason", reason)
            .param("estate", actor.estate().value())
            .param("id", service.id())
            .update()
        == 1;
  }

  /// One whose middle, or whose end, has come and has not been told of.
  record Reached(EstateId estate, SpecialService service) {}

  /// Marks them as told; a row that another node is at is skipped.
  List<Reached> reached(TermReached.Point point, Instant now) {
    String which = point == TermReached.Point.MID ? "mid" : "end";
    return jdbc.sql(
            """
            with due as (
              select estate_id, id from special_service
              where %1$s_from <= :now and %1$s_reported_at is null for update skip locked)
            update special_service s set %1$s_reported_at = :now, version = s.version + 1
            from due where s.estate_id = due.estate_id and s.id = due.id returning s.*
            """
                .formatted(which))
        .param("now", at(now))
        .query((row, index) -> new Reached(new EstateId(uuid(row, "estate_id")), read(row, index)))
        .list();
  }

  private static SpecialService read(ResultSet row, int index) throws SQLException {
    UUID department = uuidOrNull(row, "department_id");
    LocalDate terminated = row.getObject("terminated_on", LocalDate.class);
    return new SpecialService(
        uuid(row, "id"),
        row.getString("number"),
        new UnitId(uuid(row, "unit_id")),
        row.getString("unit_code"),
        row.getString("resident"),
        row.getString("contact"),
        row.getString("what"),
        department == null ? null : new DepartmentId(department),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("mid_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getString("registered_by"),
        terminated == null
            ? null
            : new SpecialService.Termination(
                terminated, row.getString("terminated_by"), row.getString("reason")));
  }
}
