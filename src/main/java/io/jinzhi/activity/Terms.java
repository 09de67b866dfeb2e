package io.jinzhi.activity;

import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says when a term comes to its middle and to its end; once each, also after a time spent down.
@Component
class Terms implements RecurringDuty {
  private final SpecialServices services;
  private final Estates estates;
  private final ApplicationEventPublisher events;

  Terms(SpecialServices services, Estates estates, ApplicationEventPublisher events) {
    this.services = services;
    this.estates = estates;
    this.events = events;
  }

  @Override
  @Transactional
  public void openUpTo(Instant now) {
    services.reached(TermReached.Point.MID, now).forEach(each -> tell(each, true, now));
    services.reached(TermReached.Point.END, now).forEach(each -> tell(each, false, now));
  }

  private void tell(SpecialServices.Reached reached, boolean middle, Instant now) {
    SpecialService service = reached.service();
    LocalDate day = middle ? Objects.requireNonNull(service.midOn()) : service.endsOn();
    Instant on = day.atStartOfDay(estates.estate(reached.estate()).zone()).toInstant();
    var point = middle ? TermReached.Point.MID : TermReached.Point.END;
    events.publishEvent(new TermReached(reached.estate(), service, point, on, now));
  }
}
