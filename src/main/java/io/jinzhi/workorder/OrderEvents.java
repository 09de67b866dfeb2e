package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.story.Line;
import io.jinzhi.story.Story;
import io.jinzhi.story.StoryTables;
import java.util.List;
import org.springframework.stereotype.Repository;

/// The story of each order.
@Repository
class OrderEvents extends Story<OrderEvent> {

  OrderEvents(StoryTables tables) {
    super(tables, "work_order_event", "order_id", OrderEvent.class);
  }

  static New<OrderEvent> happened(WorkOrderId order, OrderEvent event) {
    return new New<>(order.value(), event);
  }

  List<Line<OrderEvent>> of(EstateId estate, WorkOrderId order) {
    return of(estate, order.value());
  }
}
