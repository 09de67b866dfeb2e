package io.jinzhi.keyring;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.workorder.BuildingPart;
import io.jinzhi.workorder.OrderChannel;
import io.jinzhi.workorder.OrderKind;
import io.jinzhi.workorder.Request;
import io.jinzhi.workorder.Sorting;
import io.jinzhi.workorder.Urgency;
import io.jinzhi.workorder.WorkOrderCompleted;
import io.jinzhi.workorder.WorkOrderDesk;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The work order for the lock of a lost key (KEY-11). It names the home and not the key's code.
@Component
class LockOrders {
  private final WorkOrderDesk orders;
  private final StaffRoll staff;

  LockOrders(WorkOrderDesk orders, StaffRoll staff) {
    this.orders = orders;
    this.staff = staff;
  }

  /// @return its number
  String open(Actor actor, Key key, Instant now) {
    String phone = staff.member(actor.estate(), actor.staff()).phone();
    boolean home = key.unit() != null;
    String name = key.name();
    return orders.record(
        actor,
        new Request(
            OrderKind.REPAIR,
            OrderChannel.STAFF,
            new Request.Where(key.unit(), key.unitCode(), null, name == null ? "入户门" : name),
            new Request.Who(null, actor.name(), phone == null ? "内线" : phone),
            "钥匙遗失，更换锁芯",
            BuildingPart.LOCK,
            home ? Sorting.Place.PRIVATE : Sorting.Place.COMMON,
            Sorting.Side.UNKNOWN,
            Urgency.NONE,
            null,
            null,
            null,
            null),
        now);
  }

  /// In whose name the lock of a closed order is noted: the head of those who did the work.
  Optional<Actor> by(WorkOrderCompleted done) {
    return staff.atDesk(done.estate(), Desk.of(Role.DEPT_MANAGER, done.department())).stream()
        .findFirst()
        .map(each -> staff.actor(done.estate(), each.id()));
  }
}
