package io.jinzhi.workorder;

import static io.jinzhi.workorder.Decision.no;

import io.jinzhi.staff.Actor;
import io.jinzhi.workorder.Stage.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On what terms an order is worked on: who pays, who owes it, what holds it up. Steps as those of
/// [WorkOrder].
record Terms(WorkOrder order) {

  Decision quote(Actor actor, List<Quote.Line> lines) {
    Refusal there = working(actor);
    if (there != null) {
      return no(there);
    }
    if (standing().charge() != Charge.PAID) {
      return no(Refusal.NOT_PAID_WORK);
    }
    Quote next = standing().quote().next(lines);
    return order.taken(
        halted(standing().quoted(next)), new OrderEvent.Quoted(next.number(), next.total()));
  }

  Decision answerQuote(OrderEvent.QuoteAnswered event) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    if (standing().charge() != Charge.PAID) {
      return no(Refusal.NOT_PAID_WORK);
    }
    return switch (standing().quote().state()) {
      case NONE -> no(Refusal.QUOTE_MISSING);
      case SIGNED -> no(Refusal.QUOTE_SIGNED);
      case OFFERED, REFUSED ->
          order.taken(standing().quoted(standing().quote().answered(event.agreed())), event);
    };
  }

  Decision pay(String receipt, Payment how) {
    if (order.amountDue().signum() == 0) {
      return no(Refusal.NOTHING_DUE);
    }
    if (standing().paid()) {
      return no(Refusal.PAID);
    }
    return switch (order.stage()) {
      case Finished _, Confirmed _, Closed _ ->
          order.taken(standing().settled(), new OrderEvent.Paid(receipt, how, order.amountDue()));
      case Cancelled _ -> no(Refusal.CANCELLED);
      case Recorded _, Dispatched _, Received _, Accepted _, Arrived _, Working _ ->
          no(Refusal.NOT_FINISHED);
    };
  }

  Decision tell(Warranty.Firm firm, String name, String words) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    if (standing().charge() != Charge.WARRANTY) {
      return no(Refusal.NOT_WARRANTY);
    }
    if (order.stage() instanceof Recorded) {
      return no(Refusal.NOT_DISPATCHED);
    }
    return standing().notified()
        ? no(Refusal.ALREADY_NOTIFIED)
        : order.taken(standing().told(), new OrderEvent.Notified(firm, name, words));
  }

  /// Engineering finds that no warranty covers it: from now on it is paid work (REP-05).
  Decision exclude(Actor actor, OrderEvent.Excluded event) {
    Refusal there = working(actor);
    if (there != null) {
      return no(there);
    }
    return standing().charge() != Charge.WARRANTY
        ? no(Refusal.NOT_WARRANTY)
        : order.taken(halted(standing().charged(Charge.PAID)), event);
  }

  /// A dispute about the class is decided (REP-02).
  Decision recharge(Charge to, String reason) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return to == standing().charge()
        ? no(Refusal.SAME_CHARGE)
        : order.taken(
            halted(standing().charged(to)),
            new OrderEvent.Recharged(standing().charge(), to, reason));
  }

  Decision callSpecialist(Actor actor, OrderEvent.SpecialistCalled event) {
    Refusal ours = order.ours(actor);
    Refusal live = live();
    if (ours != null || live != null) {
      return no(live != null ? live : Refusal.NOT_YOUR_DEPARTMENT);
    }
    if (order.department() == null) {
      return no(Refusal.NOT_DISPATCHED);
    }
    return event.instead() && standing().charge() != Charge.WARRANTY
        ? no(Refusal.NOT_WARRANTY)
        : order.taken(standing(), event);
  }

  Decision reportDanger(String words) {
    return standing().danger() == Standing.Danger.FOUND
        ? order.taken(
            standing().danger(Standing.Danger.REPORTED), new OrderEvent.DangerReported(words))
        : no(Refusal.NO_DANGER);
  }

  Decision progress(OrderEvent.Progressed event) {
    Refusal live = live();
    return live != null ? no(live) : order.taken(standing(), event);
  }

  Decision delay(OrderEvent.Delayed event) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return order.stage() instanceof Recorded
        ? no(Refusal.NOT_DISPATCHED)
        : order.taken(standing().anew(), event);
  }

  /// Only waiting for the resident stops a clock, and never that of an urgent order (T-16).
  Decision pause(Instant until, String reason) {
    Refusal live = live();
    if (live != null) {
      return no(live);
    }
    return order.urgency().urgent()
        ? no(Refusal.URGENT_NEVER_WAITS)
        : order.taken(standing(), new OrderEvent.Paused(until, reason));
  }

  Decision resume() {
    Refusal live = live();
    return live != null ? no(live) : order.taken(standing(), new OrderEvent.Resumed());
  }

  Decision look(String reason) {
    return order.taken(standing(), new OrderEvent.ContactShown(reason));
  }

  /// Null when somebody is on site and may begin.
  @Nullable Refusal ready() {
    Refusal there = there();
    if (there != null) {
      return there;
    }
    return switch (standing().charge()) {
      case PAID ->
          switch (standing().quote().state()) {
            case NONE -> Refusal.QUOTE_MISSING;
            case OFFERED -> Refusal.QUOTE_NOT_SIGNED;
            case REFUSED -> Refusal.QUOTE_REFUSED;
            case SIGNED -> null;
          };
      case WARRANTY -> standing().notified() ? null : Refusal.NOT_NOTIFIED;
      case COMMON, REWORK, SERVICE -> null;
    };
  }

  /// Work that has become paid stops until the resident has signed.
  private static Standing halted(Standing next) {
    boolean unsigned = next.charge() == Charge.PAID && next.quote().state() != Quote.State.SIGNED;
    return unsigned && next.stage() instanceof Working(var by, var worker)
        ? next.at(new Arrived(by, worker))
        : next;
  }

  private @Nullable Refusal working(Actor actor) {
    Refusal ours = order.ours(actor);
    return ours != null ? ours : there();
  }

  private @Nullable Refusal there() {
    return switch (order.stage()) {
      case Arrived _, Working _ -> null;
      case Recorded _, Dispatched _, Received _, Accepted _ -> Refusal.NOT_ARRIVED;
      case Finished _, Confirmed _ -> Refusal.ALREADY_FINISHED;
      case Closed _ -> Refusal.CLOSED;
      case Cancelled _ -> Refusal.CANCELLED;
    };
  }

  /// Null while work is still to be done.
  private @Nullable Refusal live() {
    return switch (order.stage()) {
      case Recorded _, Dispatched _, Received _, Accepted _, Arrived _, Working _ -> null;
      case Finished _, Confirmed _ -> Refusal.ALREADY_FINISHED;
      case Closed _ -> Refusal.CLOSED;
      case Cancelled _ -> Refusal.CANCELLED;
    };
  }

  private Standing standing() {
    return order.standing();
  }
}
