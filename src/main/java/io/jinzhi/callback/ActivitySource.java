package io.jinzhi.callback;

import io.jinzhi.activity.Activity;
import io.jinzhi.activity.ActivityDone;
import io.jinzhi.activity.SpecialService;
import io.jinzhi.activity.TermReached;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Publications and activities are called back on by household (CBK-07), special-agreement services
/// in the middle and at the end of their term (CBK-06).
@Component
class ActivitySource {
  private final CompletedServices services;

  ActivitySource(CompletedServices services) {
    this.services = services;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ActivityDone event) {
    Activity activity = event.activity();
    services.report(
        event.recipients().stream()
            .map(
                each ->
                    new Completed(
                        event.estate(),
                        CallbackKind.PUBLICATION,
                        new Completed.Source(
                            Activity.KIND, each.id(), activity.number(), activity.link()),
                        activity.title(),
                        Completed.Resident.of(each.unit(), each.unitCode()),
                        null,
                        false,
                        false,
                        event.on()))
            .toList(),
        event.at());
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(TermReached event) {
    SpecialService service = event.service();
    var phase = event.point() == TermReached.Point.MID ? Completed.Phase.MID : Completed.Phase.END;
    services.report(
        List.of(
            new Completed(
                event.estate(),
                CallbackKind.SPECIAL,
                new Completed.Source(
                    SpecialService.KIND, service.id(), service.number(), service.link(), phase),
                service.what(),
                new Completed.Resident(
                    service.unit(),
                    service.unitCode(),
                    null,
                    service.resident(),
                    service.contact()),
                service.department(),
                false,
                false,
                event.on())),
        event.at());
  }
}
