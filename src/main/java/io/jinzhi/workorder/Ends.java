package io.jinzhi.workorder;

import static io.jinzhi.workorder.Decision.no;

import io.jinzhi.staff.DepartmentId;
import io.jinzhi.workorder.Stage.*;

/// How an order ends: confirmed, closed, and opened again where it was not solved. Steps as those
/// of [WorkOrder].
record Ends(WorkOrder order) {

  /// Not solved: the department is set to work again.
  Decision confirm(OrderEvent.Confirmed event) {
    return switch (order.stage()) {
      case Finished(var by, var worker) when event.solved() ->
          order.taken(
              order.standing().at(new Confirmed(by, worker)).judged(event.satisfied()), event);
      case Finished(var by, _) ->
          order.taken(
              order.standing().at(new Received(by)).judged(event.satisfied()).nextRound(), event);
      case Confirmed _ -> no(Refusal.ALREADY_CONFIRMED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
      case Recorded _, Dispatched _, Received _, Accepted _, Arrived _, Working _ ->
          no(Refusal.NOT_FINISHED);
    };
  }

  Decision close(String words) {
    return switch (order.stage()) {
      case Confirmed _ when order.standing().danger() == Standing.Danger.FOUND ->
          no(Refusal.DANGER_UNREPORTED);
      case Confirmed(var by, var worker) ->
          order.taken(order.standing().at(new Closed(by, worker)), new OrderEvent.Closed(words));
      case Finished _ -> no(Refusal.NOT_CONFIRMED);
      case Closed _ -> no(Refusal.CLOSED);
      case Cancelled _ -> no(Refusal.CANCELLED);
      case Recorded _, Dispatched _, Received _, Accepted _, Arrived _, Working _ ->
          no(Refusal.NOT_FINISHED);
    };
  }

  /// @param inTime still within the rework days, for one that is closed
  Decision reopen(String reason, boolean inTime) {
    return switch (order.stage()) {
      case Closed _ when !inTime -> no(Refusal.TOO_LATE);
      case Finished(var by, _) -> again(by, reason, false);
      case Confirmed(var by, _) -> again(by, reason, false);
      case Closed(var by, _) -> again(by, reason, true);
      case Cancelled _ -> no(Refusal.CANCELLED);
      case Recorded _, Dispatched _, Received _, Accepted _, Arrived _, Working _ ->
          no(Refusal.STILL_OPEN);
    };
  }

  private Decision again(DepartmentId by, String reason, boolean wasClosed) {
    return order.taken(
        order.standing().at(new Received(by)).nextRound(),
        new OrderEvent.Reopened(reason, wasClosed));
  }
}
