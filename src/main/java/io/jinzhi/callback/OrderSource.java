package io.jinzhi.callback;

import io.jinzhi.workorder.OrderKind;
import io.jinzhi.workorder.WorkOrderCompleted;
import io.jinzhi.workorder.WorkOrderReopened;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Repairs, help and single special services, as their work orders are closed (CBK-10, CBK-15).
@Component
class OrderSource {
  private static final String ORDER = "WORK_ORDER";

  private final CompletedServices services;

  OrderSource(CompletedServices services) {
    this.services = services;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(WorkOrderCompleted event) {
    // A single special service has no middle: it is called back on after its end (T-20).
    var phase =
        event.kind() == OrderKind.SPECIAL_SERVICE ? Completed.Phase.END : Completed.Phase.WHOLE;
    services.report(
        List.of(
            new Completed(
                event.estate(),
                kind(event.kind()),
                new Completed.Source(
                    ORDER, event.order().value(), event.number(), "/go/" + event.number(), phase),
                event.number(),
                new Completed.Resident(event.unit(), event.unitCode(), event.person(), null, null),
                event.department(),
                false,
                Boolean.FALSE.equals(event.satisfied()),
                event.at())),
        event.at());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(WorkOrderReopened event) {
    services.reopened(event.estate(), ORDER, event.order().value(), event.at());
  }

  private static CallbackKind kind(OrderKind kind) {
    return switch (kind) {
      case REPAIR -> CallbackKind.REPAIR;
      case HELP -> CallbackKind.HELP;
      case SPECIAL_SERVICE -> CallbackKind.SPECIAL;
    };
  }
}
