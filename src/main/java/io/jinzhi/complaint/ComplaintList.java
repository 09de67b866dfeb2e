package io.jinzhi.complaint;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Many cases at once: the list, a household's, and those that a desk's promises are about.
@Component
public class ComplaintList {
  static final int PAGE = 30;
  private static final String ROW =
      """
      select c.*, p.due_at as next_due, p.opened_at as next_opened, p.clause as next_clause
      from complaint c
      left join lateral (
        select due_at, opened_at, clause from commitment k
        where k.estate_id = c.estate_id and k.subject_id = c.id
          and k.kept_at is null and k.released_at is null
        order by due_at limit 1) p on true
      """;

  private final JdbcClient jdbc;
  private final StaffRoll staff;

  ComplaintList(JdbcClient jdbc, StaffRoll staff) {
    this.jdbc = jdbc;
    this.staff = staff;
  }

  /// What the list shows.
  ///
  /// @param state `open`, `late`, `closed` or `all`
  public record Filter(
      String state, @Nullable Grade grade, @Nullable DepartmentId department, int page) {}

  /// One page, the newest first, of what this actor may see.
  public List<ComplaintBoard.Row> page(Actor actor, Filter filter, Instant now) {
    StringBuilder sql = new StringBuilder(ROW).append("where c.estate_id = :estate ");
    sql.append(
        switch (filter.state()) {
          case "open" -> "and c.closed_at is null ";
          case "late" -> "and c.closed_at is null and p.due_at < :now ";
          case "closed" -> "and c.closed_at is not null ";
          default -> "";
        });
    if (filter.grade() != null) {
      sql.append("and c.grade = :grade ");
    }
    if (filter.department() != null) {
      sql.append("and c.department = :wanted ");
    }
    if (actor.is(Role.DEPT_MANAGER)) {
      sql.append("and (c.department = :mine or c.about_department = :mine) ");
    }
    if (actor.is(Role.DEPT_STAFF)) {
      sql.append("and c.assigned_to = :me ");
    }
    sql.append("and c.about_staff is distinct from :me ");
    sql.append("order by c.accepted_at desc, c.id desc limit :size offset :offset");
    DepartmentId wanted = filter.department();
    DepartmentId mine = actor.department();
    Map<DepartmentId, String> names = names(actor.estate());
    return jdbc.sql(sql.toString())
        .param("estate", actor.estate().value())
        .param("now", Columns.at(now))
        .param("grade", filter.grade() == null ? null : filter.grade().name())
        .param("wanted", wanted == null ? null : wanted.value())
        .param("mine", mine == null ? null : mine.value())
        .param("me", actor.staff().value())
        .param("size", PAGE + 1)
        .param("offset", filter.page() * PAGE)
        .query((row, index) -> row(names, row))
        .list();
  }

  /// A household's cases, open ones first, then the newest.
  public List<ComplaintBoard.Row> ofUnit(Actor actor, UnitId unit, int most) {
    Map<DepartmentId, String> names = names(actor.estate());
    return jdbc.sql(
            ROW
                + """
                where c.estate_id = :estate and c.unit_id = :unit
                  and c.about_staff is distinct from :me
                order by c.closed_at is null desc, c.accepted_at desc limit :most
                """)
        .param("estate", actor.estate().value())
        .param("me", actor.staff().value())
        .param("unit", unit.value())
        .param("most", most)
        .query((row, index) -> row(names, row))
        .list();
  }

  /// The cases that these promises are about.
  public Map<UUID, ComplaintBoard.Row> byId(EstateId estate, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<DepartmentId, String> names = names(estate);
    return jdbc
        .sql(ROW + "where c.estate_id = :estate and c.id in (:ids)")
        .param("estate", estate.value())
        .param("ids", ids)
        .query((row, index) -> row(names, row))
        .list()
        .stream()
        .collect(Collectors.toMap(ComplaintBoard.Row::id, Function.identity()));
  }

  /// Asked for before the rows are read: looking up one name in the middle of them takes a second
  /// connection, and where everybody waits for a second one nobody gets any.
  private Map<DepartmentId, String> names(EstateId estate) {
    return staff.departments(estate).stream()
        .collect(Collectors.toMap(Department::id, each -> each.name().zh()));
  }

  private static ComplaintBoard.Row row(Map<DepartmentId, String> names, ResultSet row)
      throws SQLException {
    DepartmentId department = Complaints.department(row, "department");
    return new ComplaintBoard.Row(
        Columns.uuid(row, "id"),
        row.getString("number"),
        Grade.valueOf(row.getString("grade")),
        Complaints.stage(row.getString("stage"), department).label(),
        row.getString("unit_code"),
        Masked.name(row.getString("complainant")),
        row.getString("course"),
        Columns.instant(row, "accepted_at"),
        department == null ? null : names.get(department),
        Columns.instantOrNull(row, "closed_at") != null,
        Columns.instantOrNull(row, "next_due"),
        Columns.instantOrNull(row, "next_opened"),
        row.getString("next_clause"));
  }
}
