package io.jinzhi.workorder;

import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.story.By;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One step on one order: hold it, decide, and write everything that follows from the decision, or
/// nothing.
@Component
class OrderFile {
  private final Orders orders;
  private final OrderEvents events;
  private final OrderClocks clocks;
  private final OrderTelling telling;
  private final DutyLog log;
  private final Estates estates;

  OrderFile(
      Orders orders,
      OrderEvents events,
      OrderClocks clocks,
      OrderTelling telling,
      DutyLog log,
      Estates estates) {
    this.orders = orders;
    this.events = events;
    this.clocks = clocks;
    this.telling = telling;
    this.log = log;
    this.estates = estates;
  }

  /// The order, held until the transaction ends.
  ///
  /// @throws Missing when there is no such order in the estate, or not for this actor
  WorkOrder hold(Actor actor, String number) {
    return orders
        .hold(actor.estate(), number)
        .filter(each -> Sight.may(actor, each))
        .orElseThrow(() -> new Missing("work order " + number));
  }

  @Transactional
  WorkOrder step(Actor actor, String number, Instant now, Function<WorkOrder, Decision> move) {
    return take(hold(actor, number), actor, now, null, move);
  }

  /// A step on an order that is already held.
  @Transactional(propagation = Propagation.MANDATORY)
  WorkOrder take(
      WorkOrder held,
      Actor actor,
      Instant now,
      @Nullable Signature signature,
      Function<WorkOrder, Decision> move) {
    return switch (move.apply(held)) {
      case Decision.No(var reason) -> throw reason.asProblem();
      case Decision.Taken(var next, var event) -> {
        orders.save(next, now);
        WorkOrder saved = next.saved();
        follow(saved, event, actor, signature, now);
        yield saved;
      }
    };
  }

  /// The story, the clocks, the duty log and the notices of one event.
  void follow(
      WorkOrder order, OrderEvent event, Actor actor, @Nullable Signature signature, Instant now) {
    events.append(
        actor.estate(), List.of(OrderEvents.happened(order.id(), event)), By.of(actor), now);
    ZoneId zone = zone(actor.estate());
    clocks.follow(order, event, actor, zone, now);
    Kind kind = kind(event);
    if (kind != null) {
      Phrase words = new OrderWords(zone).of(event);
      Entry entry =
          Entry.by(actor, now, kind, words)
              .about(WorkOrder.KIND, order.number())
              .forDepartment(order.department());
      log.write(actor.estate(), signature == null ? entry : entry.signed(signature));
    }
    telling.tell(order, event, now);
  }

  void appointed(WorkOrder order, Instant at) {
    orders.mark(order, "appointment_at", at);
  }

  void waiting(WorkOrder order, @Nullable Instant until) {
    orders.mark(order, "waiting_until", until);
  }

  ZoneId zone(EstateId estate) {
    return estates.estate(estate).zone();
  }

  /// What belongs in the duty log; the rest is only in the order's own story.
  private static @Nullable Kind kind(OrderEvent event) {
    return switch (event) {
      case OrderEvent.Dispatched _ -> Kind.DISPATCH;
      case OrderEvent.SignedFor _ -> Kind.RECEIPT;
      case OrderEvent.Arrived _, OrderEvent.Finished _ -> Kind.HANDLING;
      case OrderEvent.Closed _,
          OrderEvent.Reopened _,
          OrderEvent.Cancelled _,
          OrderEvent.Confirmed _,
          OrderEvent.Notified _,
          OrderEvent.Excluded _,
          OrderEvent.Recharged _,
          OrderEvent.SpecialistCalled _,
          OrderEvent.DangerReported _ ->
          Kind.EVENT;
      case OrderEvent.Delayed _, OrderEvent.Appointed _ -> Kind.REPLY;
      // The record itself is written with all that was said: see Recording.
      case OrderEvent.Recorded _,
          OrderEvent.Assigned _,
          OrderEvent.Quoted _,
          OrderEvent.QuoteAnswered _,
          OrderEvent.Started _,
          OrderEvent.Progressed _,
          OrderEvent.Paused _,
          OrderEvent.Resumed _,
          OrderEvent.Paid _,
          OrderEvent.ContactShown _,
          OrderEvent.PromiseBroken _ ->
          null;
    };
  }
}
