package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.workorder.BuildingPart;
import io.jinzhi.workorder.OrderChannel;
import io.jinzhi.workorder.OrderKind;
import io.jinzhi.workorder.Request;
import io.jinzhi.workorder.Sorting;
import io.jinzhi.workorder.Urgency;
import io.jinzhi.workorder.WorkOrderBoard;
import io.jinzhi.workorder.WorkOrderDesk;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A finding becomes a work order, and goes to the department of its kind at once (AMB-08); where
/// there is none, the front desk dispatches it.
@Component
@Order(10)
class OrderDestination implements FindingDestination {
  static final String CODE = "WORK_ORDER";

  private final WorkOrderDesk orders;
  private final WorkOrderBoard board;
  private final StaffRoll staff;

  OrderDestination(WorkOrderDesk orders, WorkOrderBoard board, StaffRoll staff) {
    this.orders = orders;
    this.board = board;
    this.staff = staff;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Phrase name() {
    return Phrase.of("开派工单", "Work order");
  }

  @Override
  public boolean may(Actor actor) {
    return actor.is(Role.AMBASSADOR, Role.FRONT_DESK, Role.CS_MANAGER);
  }

  @Override
  public Handed take(Finding finding, Actor actor, Instant now) {
    String own = staff.member(actor.estate(), actor.staff()).phone();
    Request request =
        new Request(
            OrderKind.REPAIR,
            OrderChannel.PATROL,
            new Request.Where(
                finding.unit(), finding.unitCode(), finding.building(), finding.place()),
            new Request.Who(null, actor.name(), own == null ? "内线" : own),
            finding.number() + " " + finding.what(),
            BuildingPart.OTHER,
            finding.unit() == null ? Sorting.Place.COMMON : Sorting.Place.PRIVATE,
            Sorting.Side.UNKNOWN,
            Urgency.NONE,
            null,
            null,
            null,
            null);
    String code = finding.kind().department();
    Optional<Department> department =
        code == null ? Optional.empty() : staff.departmentByCode(actor.estate(), code);
    String number =
        department
            .map(each -> orders.record(actor, request, each.id(), now))
            .orElseGet(() -> orders.record(actor, request, now));
    var id = board.view(actor, number, now).facts().id();
    return new Handed("WORK_ORDER", id.value(), number, "/work-orders/" + number);
  }
}
