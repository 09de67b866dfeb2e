package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentsBroken;
import io.jinzhi.estate.EstateId;
import io.jinzhi.story.By;
import io.jinzhi.story.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A broken promise stands in the story of its order.
@Component
class OrderOverdue {
  private final OrderEvents events;

  OrderOverdue(OrderEvents events) {
    this.events = events;
  }

  @EventListener
  void on(CommitmentsBroken event) {
    Map<EstateId, List<Story.New<OrderEvent>>> stories = new HashMap<>();
    for (Commitment each : event.commitments()) {
      if (each.subject().kind().equals(WorkOrder.KIND)) {
        stories
            .computeIfAbsent(each.estate(), _ -> new ArrayList<>())
            .add(
                OrderEvents.happened(
                    new WorkOrderId(each.subject().id()),
                    new OrderEvent.PromiseBroken(each.clause(), each.holder().role(), each.due())));
      }
    }
    stories.forEach((estate, story) -> events.append(estate, story, By.PROGRAM, event.found()));
  }
}
