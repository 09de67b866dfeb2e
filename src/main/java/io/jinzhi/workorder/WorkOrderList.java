package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
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

/// Many orders at once: the board, a household's, and those that a desk's promises are about.
@Component
public class WorkOrderList {
  static final int PAGE = 30;
  private static final String ROW =
      """
      select o.*, p.due_at as next_due, p.opened_at as next_opened
      from work_order o
      left join lateral (
        select due_at, opened_at from commitment k
        where k.estate_id = o.estate_id and k.subject_id = o.id
          and k.kept_at is null and k.released_at is null
        order by due_at limit 1) p on true
      """;

  private final JdbcClient jdbc;
  private final StaffRoll staff;

  WorkOrderList(JdbcClient jdbc, StaffRoll staff) {
    this.jdbc = jdbc;
    this.staff = staff;
  }

  /// What the board shows.
  ///
  /// @param state `open`, `mine`, `urgent`, `late`, `waiting`, `appointed`, `closed` or `all`
  /// @param building its number
  public record Filter(
      String state,
      @Nullable OrderKind kind,
      @Nullable DepartmentId department,
      @Nullable String building,
      int page) {}

  /// An order on a list; the reporter is masked.
  public record Row(
      UUID id,
      String number,
      OrderKind kind,
      Urgency urgency,
      Charge charge,
      Phrase stage,
      @Nullable String unitCode,
      String reporter,
      String place,
      String fault,
      Instant reportedAt,
      @Nullable String department,
      @Nullable String worker,
      @Nullable Instant appointmentAt,
      @Nullable Instant waitingUntil,
      boolean ended,
      @Nullable Instant nextDue,
      @Nullable Instant nextOpened) {}

  /// One page, the newest first, of what this actor may see.
  public List<Row> page(Actor actor, Filter filter, Instant now) {
    StringBuilder where = new StringBuilder("where o.estate_id = :estate ");
    where.append(
        switch (filter.state()) {
          case "open" -> "and o.ended_at is null ";
          case "mine" -> "and o.ended_at is null and " + mine(actor);
          case "urgent" -> "and o.ended_at is null and o.urgent ";
          case "late" ->
              """
              and o.ended_at is null and exists (select 1 from commitment late
                where late.estate_id = o.estate_id and late.subject_id = o.id
                  and late.kept_at is null and late.released_at is null
                  and late.paused_since is null and late.due_at < :now)
              """;
          case "waiting" -> "and o.ended_at is null and o.waiting_until > :now ";
          case "appointed" ->
              "and o.ended_at is null and o.appointment_at is not null"
                  + " and o.stage in ('DISPATCHED', 'RECEIVED', 'ACCEPTED') ";
          case "closed" -> "and o.ended_at is not null ";
          default -> "";
        });
    if (filter.kind() != null) {
      where.append("and o.kind = :kind ");
    }
    if (filter.department() != null) {
      where.append("and o.department = :wanted ");
    }
    if (filter.building() != null) {
      where.append("and o.building = :building ");
    }
    if (actor.is(Role.DEPT_MANAGER, Role.DEPT_STAFF)) {
      where.append("and o.department = :own ");
    }
    String order =
        filter.state().equals("closed")
            ? "order by o.ended_at desc, o.id desc "
            : "order by o.reported_at desc, o.id desc ";
    DepartmentId wanted = filter.department();
    DepartmentId own = actor.department();
    Names names = names(actor.estate());
    return jdbc.sql(
            ROW
                + "join (select o.id from work_order o "
                + where
                + order
                + "limit :size offset :offset) few on few.id = o.id"
                + " where o.estate_id = :estate "
                + order)
        .param("estate", actor.estate().value())
        .param("now", Columns.at(now))
        .param("kind", filter.kind() == null ? null : filter.kind().name())
        .param("wanted", wanted == null ? null : wanted.value())
        .param("building", filter.building())
        .param("own", own == null ? null : own.value())
        .param("me", actor.staff().value())
        .param("size", PAGE + 1)
        .param("offset", filter.page() * PAGE)
        .query((row, index) -> row(names, row))
        .list();
  }

  /// What the actor has to do with: staff what they took on, the others what they wait for.
  private static String mine(Actor actor) {
    return switch (actor.role()) {
      case DEPT_STAFF -> "o.worker = :me ";
      case DEPT_MANAGER -> "o.department = :own and o.stage in ('DISPATCHED', 'RECEIVED') ";
      default -> "o.stage in ('RECORDED', 'FINISHED', 'CONFIRMED') ";
    };
  }

  /// A household's orders, open ones first, then the newest.
  public List<Row> ofUnit(EstateId estate, UnitId unit, int most) {
    Names names = names(estate);
    return jdbc.sql(
            ROW
                + """
                where o.estate_id = :estate and o.unit_id = :unit
                order by o.ended_at is null desc, o.reported_at desc limit :most
                """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .param("most", most)
        .query((row, index) -> row(names, row))
        .list();
  }

  /// The orders that came from a complaint.
  public List<Row> ofComplaint(EstateId estate, String complaint) {
    Names names = names(estate);
    return jdbc.sql(
            ROW
                + """
                where o.estate_id = :estate and o.complaint_number = :complaint
                order by o.reported_at, o.id
                """)
        .param("estate", estate.value())
        .param("complaint", complaint)
        .query((row, index) -> row(names, row))
        .list();
  }

  /// The orders that these promises are about.
  public Map<UUID, Row> byId(EstateId estate, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Names names = names(estate);
    return jdbc
        .sql(ROW + "where o.estate_id = :estate and o.id in (:ids)")
        .param("estate", estate.value())
        .param("ids", ids)
        .query((row, index) -> row(names, row))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::id, Function.identity()));
  }

  /// Who and where, asked for before the rows are read: looking one up in the middle of them
  /// takes a second connection.
  private record Names(Map<DepartmentId, String> departments, Map<StaffId, String> people) {}

  private Names names(EstateId estate) {
    return new Names(
        staff.departments(estate).stream()
            .collect(Collectors.toMap(Department::id, each -> each.name().zh())),
        staff.members(estate).stream()
            .collect(Collectors.toMap(StaffMember::id, StaffMember::name)));
  }

  private static Row row(Names names, ResultSet row) throws SQLException {
    Stage stage = Orders.stage(row);
    DepartmentId department = stage.department();
    UUID worker = uuidOrNull(row, "worker");
    return new Row(
        uuid(row, "id"),
        row.getString("number"),
        OrderKind.valueOf(row.getString("kind")),
        Urgency.valueOf(row.getString("urgency")),
        Charge.valueOf(row.getString("charge")),
        stage.label(),
        row.getString("unit_code"),
        Masked.name(row.getString("reporter")),
        row.getString("place"),
        row.getString("fault"),
        instant(row, "reported_at"),
        department == null ? null : names.departments().get(department),
        worker == null ? null : names.people().get(new StaffId(worker)),
        instantOrNull(row, "appointment_at"),
        instantOrNull(row, "waiting_until"),
        row.getObject("ended_at") != null,
        instantOrNull(row, "next_due"),
        instantOrNull(row, "next_opened"));
  }
}
