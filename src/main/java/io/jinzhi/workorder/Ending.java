package io.jinzhi.workorder;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes orders and opens them again, and tells whoever follows what was completed.
@Component
class Ending {
  private final OrderFile file;
  private final Orders orders;
  private final Sorter sorter;
  private final OrderFinding finding;
  private final ApplicationEventPublisher events;

  Ending(
      OrderFile file,
      Orders orders,
      Sorter sorter,
      OrderFinding finding,
      ApplicationEventPublisher events) {
    this.file = file;
    this.orders = orders;
    this.sorter = sorter;
    this.finding = finding;
    this.events = events;
  }

  @Transactional
  void close(Actor actor, String number, String words, Instant now) {
    WorkOrder closed = file.step(actor, number, now, held -> held.ends().close(words));
    finding.changed(closed);
    DepartmentId department = closed.department();
    if (department == null) {
      throw new IllegalStateException("nobody did " + number);
    }
    events.publishEvent(
        new WorkOrderCompleted(
            closed.estate(),
            closed.id(),
            closed.number(),
            closed.kind(),
            closed.unit(),
            closed.unitCode(),
            closed.person(),
            department,
            closed.standing().satisfied(),
            closed.standing().round(),
            now));
  }

  @Transactional
  void reopen(Actor actor, String number, String reason, Instant now) {
    WorkOrder before = file.hold(actor, number);
    boolean inTime =
        orders
            .ended(actor.estate(), before.id())
            .map(ended -> sorter.inTime(actor.estate(), ended, now))
            .orElse(true);
    WorkOrder open =
        file.take(before, actor, now, null, held -> held.ends().reopen(reason, inTime));
    finding.changed(open);
    if (before.stage() instanceof Stage.Closed) {
      events.publishEvent(
          new WorkOrderReopened(
              open.estate(),
              open.id(),
              open.number(),
              open.kind(),
              open.standing().round(),
              reason,
              now));
    }
  }
}
