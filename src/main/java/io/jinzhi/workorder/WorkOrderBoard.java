package io.jinzhi.workorder;

import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.UnitId;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.story.Line;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One order as this actor may see it.
@Component
public class WorkOrderBoard {
  private final JdbcClient jdbc;
  private final Orders orders;
  private final OrderEvents events;
  private final Commitments commitments;
  private final Details details;
  private final Around around;

  WorkOrderBoard(
      JdbcClient jdbc,
      Orders orders,
      OrderEvents events,
      Commitments commitments,
      Details details,
      Around around) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.events = events;
    this.commitments = commitments;
    this.details = details;
    this.around = around;
  }

  /// Who works where, and what the time is there.
  @Component
  record Around(StaffRoll staff, Estates estates) {}

  /// On what terms the work is done, and by whom it could be.
  @Component
  record Details(QuoteLines lines, Sorter sorter, Proposing proposing) {}

  /// The order with the reporter masked.
  ///
  /// @throws Missing when there is none, or not for this actor
  public OrderView view(Actor actor, String number, Instant now) {
    return view(actor, number, true, now);
  }

  /// The order with the reporter in clear; whoever asks records the look.
  OrderView clear(Actor actor, String number, Instant now) {
    return view(actor, number, false, now);
  }

  /// @throws Missing when there is none, or not for this actor
  WorkOrder find(Actor actor, String number) {
    return orders
        .find(actor.estate(), number)
        .filter(each -> Sight.may(actor, each))
        .orElseThrow(() -> new Missing("work order " + number));
  }

  private OrderView view(Actor actor, String number, boolean masked, Instant now) {
    WorkOrder order = find(actor, number);
    ZoneId zone = around.estates().estate(actor.estate()).zone();
    OrderView.Facts facts = facts(order, masked);
    List<Line<OrderEvent>> story = events.of(order.estate(), order.id());
    List<Step.Choice> steps = steps(order, actor, now, facts.waitingUntil());
    boolean assigns = steps.stream().anyMatch(each -> each.step() == Step.ASSIGN && each.open());
    DepartmentId department = order.department();
    return new OrderView(
        facts,
        warranty(order, facts),
        clocks(order, zone, now),
        story.stream().map(each -> line(each, zone, masked)).toList(),
        details.lines().of(order.estate(), order.id(), order.standing().quote().number()),
        photos(story),
        assigns && department != null
            ? details
                .proposing()
                .of(order.estate(), department, order.component(), facts.building(), now)
            : List.of(),
        steps);
  }

  /// A clock is paused or resumed, never both.
  private static List<Step.Choice> steps(
      WorkOrder order, Actor actor, Instant now, @Nullable Instant waiting) {
    Step other = waiting != null && waiting.isAfter(now) ? Step.PAUSE : Step.RESUME;
    return Step.of(order, actor).stream().filter(each -> each.step() != other).toList();
  }

  private Phrase warranty(WorkOrder order, OrderView.Facts facts) {
    UnitId unit = order.unit();
    return unit != null && facts.situation() == Sorting.Place.PRIVATE
        ? details.sorter().warranty(order.estate(), unit, order.component()).words()
        : details.sorter().warranty(order.estate(), facts.building(), order.component()).words();
  }

  private OrderView.Facts facts(WorkOrder order, boolean masked) {
    // Looked up before the row is read: in the middle of it that would take a second connection.
    StaffId worker = order.stage().assigned();
    DepartmentId department = order.department();
    String who = worker == null ? null : around.staff().member(order.estate(), worker).name();
    String where = department == null ? null : name(order.estate(), department).zh();
    return jdbc.sql("select * from work_order where estate_id = :estate and id = :id")
        .param("estate", order.estate().value())
        .param("id", order.id().value())
        .query((row, index) -> facts(row, order, masked, where, who))
        .single();
  }

  private static OrderView.Facts facts(
      ResultSet row,
      WorkOrder order,
      boolean masked,
      @Nullable String department,
      @Nullable String worker)
      throws SQLException {
    Standing standing = order.standing();
    return new OrderView.Facts(
        order.id(),
        order.number(),
        order.kind(),
        OrderChannel.valueOf(row.getString("channel")),
        order.unit(),
        order.unitCode(),
        row.getString("building"),
        masked ? Masked.name(row.getString("reporter")) : row.getString("reporter"),
        masked ? Masked.numbers(row.getString("phone")) : row.getString("phone"),
        row.getString("place"),
        row.getString("fault"),
        order.component(),
        Sorting.Place.valueOf(row.getString("situation")),
        Sorting.Side.valueOf(row.getString("side")),
        order.urgency(),
        standing.charge(),
        row.getString("complaint_number"),
        row.getString("rework_number"),
        instant(row, "reported_at"),
        row.getString("recorded_by"),
        row.getString("stage"),
        order.stage().label(),
        order.department(),
        department,
        uuidOrNull(row, "worker"),
        worker,
        instantOrNull(row, "appointment_at"),
        instantOrNull(row, "waiting_until"),
        standing.quote().number(),
        standing.quote().total(),
        standing.quote().state(),
        order.amountDue(),
        standing.paid(),
        standing.satisfied(),
        standing.round(),
        instantOrNull(row, "ended_at"));
  }

  private List<OrderView.Clock> clocks(WorkOrder order, ZoneId zone, Instant now) {
    OrderWhy why = new OrderWhy(zone);
    List<OrderView.Clock> clocks = new ArrayList<>();
    for (Commitment each : commitments.of(order.estate(), order.id().value())) {
      ClauseText clause = ClauseText.of(each.clause());
      Phrase holder = holder(order.estate(), each.holder());
      clocks.add(
          new OrderView.Clock(
              each, holder, clause.title(), clause.page(), why.of(each, holder, now)));
    }
    return clocks;
  }

  private Phrase holder(EstateId estate, Desk desk) {
    StaffId person = desk.person();
    if (person != null) {
      String name = around.staff().member(estate, person).name();
      return Phrase.of(name, name);
    }
    DepartmentId department = desk.department();
    if (department == null) {
      return desk.role().label();
    }
    Phrase name = name(estate, department);
    return desk.role() == Role.DEPT_MANAGER
        ? Phrase.of(name.zh() + "负责人", "head of " + name.en())
        : name;
  }

  private Phrase name(EstateId estate, DepartmentId department) {
    return around.staff().department(estate, department).name();
  }

  private static OrderView.Line line(Line<OrderEvent> line, ZoneId zone, boolean masked) {
    Phrase words = new OrderWords(zone).of(line.event());
    return new OrderView.Line(
        line.at(),
        line.by().label(),
        masked ? Phrase.of(Masked.numbers(words.zh()), Masked.numbers(words.en())) : words,
        OrderWords.clause(line.event()),
        line.event() instanceof OrderEvent.PromiseBroken);
  }

  private static OrderView.Photos photos(List<Line<OrderEvent>> story) {
    List<UUID> before = new ArrayList<>();
    List<UUID> during = new ArrayList<>();
    List<UUID> after = new ArrayList<>();
    for (Line<OrderEvent> line : story) {
      switch (line.event()) {
        case OrderEvent.Arrived e -> before.addAll(e.photos());
        case OrderEvent.Progressed e -> during.addAll(e.photos());
        case OrderEvent.Excluded e -> during.addAll(e.photos());
        case OrderEvent.Finished e -> after.addAll(e.photos());
        default -> {}
      }
    }
    return new OrderView.Photos(before, during, after);
  }
}
