package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of orders.
@Repository
class Orders {
  private final JdbcClient jdbc;

  Orders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(WorkOrder order, Request said, @Nullable UUID reworkOf, String by) {
    jdbc.sql(
            """
            insert into work_order (estate_id, id, number, kind, channel, unit_id, unit_code,
              building, person_id, reporter, phone, place, fault, component, situation, side,
              urgency, complaint_number, rework_of, rework_number, reported_at, recorded_by, charge,
              stage, stage_at)
            values (:estate, :id, :number, :kind, :channel, :unit, :unitCode, :building, :person,
              :reporter, :phone, :place, :fault, :component, :situation, :side, :urgency,
              :complaint, :reworkOf, :reworkNumber, :at, :by, :charge, 'RECORDED', :at)
            """)
        .param("estate", order.estate().value())
        .param("id", order.id().value())
        .param("number", order.number())
        .param("kind", order.kind().name())
        .param("channel", said.channel().name())
        .param("unit", order.unit() == null ? null : order.unit().value())
        .param("unitCode", order.unitCode())
        .param("building", said.where().building())
        .param("person", order.person() == null ? null : order.person().value())
        .param("reporter", said.who().name())
        .param("phone", said.who().phone())
        .param("place", said.where().place())
        .param("fault", said.fault())
        .param("component", order.component().name())
        .param("situation", said.situation().name())
        .param("side", said.side().name())
        .param("urgency", order.urgency().name())
        .param("complaint", said.complaint())
        .param("reworkOf", reworkOf)
        .param("reworkNumber", said.reworkOf())
        .param("at", at(order.reportedAt()))
        .param("by", by)
        .param("charge", order.standing().charge().name())
        .update();
  }

  /// The order, held until the transaction ends.
  Optional<WorkOrder> hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from work_order where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query(Orders::read)
        .optional();
  }

  Optional<WorkOrder> find(EstateId estate, String number) {
    return jdbc.sql("select * from work_order where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Orders::read)
        .optional();
  }

  Optional<WorkOrder> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from work_order where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Orders::read)
        .optional();
  }

  /// Saves the next state, if nobody else has been faster.
  void save(WorkOrder next, Instant now) {
    Standing standing = next.standing();
    int saved =
        jdbc.sql(
                """
            update work_order
            set stage_at = case when stage = :stage then stage_at else :now end, stage = :stage,
              department = :department, worker = :worker, charge = :charge, notified = :notified,
              danger = :danger, quote = :quote, quote_total = :total, quote_state = :quoteState,
              amount_due = :due, paid = :paid, satisfied = :satisfied, round = :round,
              clocks = :clocks,
              ended_at = case when not :over then null else coalesce(ended_at, :now) end,
              version = version + 1
            where estate_id = :estate and id = :id and version = :version
            """)
            .param("version", next.version())
            .param("stage", name(next.stage()))
            .param("now", at(now))
            .param("department", value(next.department()))
            .param("worker", worker(next.stage().assigned()))
            .param("charge", standing.charge().name())
            .param("notified", standing.notified())
            .param("danger", standing.danger().name())
            .param("quote", standing.quote().number())
            .param("total", standing.quote().total())
            .param("quoteState", standing.quote().state().name())
            .param("due", next.amountDue())
            .param("paid", standing.paid())
            .param("satisfied", standing.satisfied())
            .param("round", standing.round())
            .param("clocks", standing.clocks())
            .param("over", next.over())
            .param("estate", next.estate().value())
            .param("id", next.id().value())
            .update();
    if (saved != 1) {
      throw Refusal.MOVED_ON.asProblem();
    }
  }

  /// What the board sorts and filters by, beside the stage.
  void mark(WorkOrder order, String column, @Nullable Instant when) {
    String sql =
        switch (column) {
          case "appointment_at" -> "update work_order set appointment_at = :when";
          case "waiting_until" -> "update work_order set waiting_until = :when";
          default -> throw new IllegalArgumentException(column);
        };
    jdbc.sql(sql + " where estate_id = :estate and id = :id")
        .param("when", when == null ? null : at(when))
        .param("estate", order.estate().value())
        .param("id", order.id().value())
        .update();
  }

  /// When it ended; empty while it is open.
  Optional<Instant> ended(EstateId estate, WorkOrderId order) {
    return jdbc.sql(
            """
            select ended_at from work_order
            where estate_id = :estate and id = :id and ended_at is not null
            """)
        .param("estate", estate.value())
        .param("id", order.value())
        .query((row, index) -> instant(row, "ended_at"))
        .optional();
  }

  static String name(Stage stage) {
    return stage.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  static Stage stage(ResultSet row) throws SQLException {
    UUID at = uuidOrNull(row, "department");
    UUID who = uuidOrNull(row, "worker");
    DepartmentId department = at == null ? null : new DepartmentId(at);
    StaffId worker = who == null ? null : new StaffId(who);
    String name = row.getString("stage");
    if (name.equals("RECORDED")) {
      return new Stage.Recorded();
    }
    if (name.equals("CANCELLED")) {
      return new Stage.Cancelled(department);
    }
    if (department == null) {
      throw new IllegalStateException("no department at " + name);
    }
    if (name.equals("DISPATCHED")) {
      return new Stage.Dispatched(department);
    }
    if (name.equals("RECEIVED")) {
      return new Stage.Received(department);
    }
    if (worker == null) {
      throw new IllegalStateException("nobody at " + name);
    }
    return switch (name) {
      case "ACCEPTED" -> new Stage.Accepted(department, worker);
      case "ARRIVED" -> new Stage.Arrived(department, worker);
      case "WORKING" -> new Stage.Working(department, worker);
      case "FINISHED" -> new Stage.Finished(department, worker);
      case "CONFIRMED" -> new Stage.Confirmed(department, worker);
      case "CLOSED" -> new Stage.Closed(department, worker);
      default -> throw new IllegalStateException("unknown stage " + name);
    };
  }

  private static WorkOrder read(ResultSet row, int index) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    UUID person = uuidOrNull(row, "person_id");
    return new WorkOrder(
        new EstateId(uuid(row, "estate_id")),
        new WorkOrderId(uuid(row, "id")),
        row.getString("number"),
        OrderKind.valueOf(row.getString("kind")),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        person == null ? null : new PersonId(person),
        BuildingPart.valueOf(row.getString("component")),
        Urgency.valueOf(row.getString("urgency")),
        instant(row, "reported_at"),
        standing(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        stage(row),
        Charge.valueOf(row.getString("charge")),
        new Quote(
            row.getInt("quote"),
            row.getBigDecimal("quote_total"),
            Quote.State.valueOf(row.getString("quote_state"))),
        row.getBoolean("notified"),
        Standing.Danger.valueOf(row.getString("danger")),
        row.getBoolean("paid"),
        row.getObject("satisfied", Boolean.class),
        row.getInt("round"),
        row.getInt("clocks"));
  }

  private static @Nullable UUID value(@Nullable DepartmentId department) {
    return department == null ? null : department.value();
  }

  private static @Nullable UUID worker(@Nullable StaffId worker) {
    return worker == null ? null : worker.value();
  }
}
