package io.jinzhi.staff;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.web.Visitor;
import io.jinzhi.web.Visitors;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the layout who is looking.
@Component
class VisitorsHere implements Visitors {
  private static final ZoneId USUAL = ZoneId.of("Asia/Shanghai");

  private final Seats seats;
  private final Estates estates;

  VisitorsHere(Seats seats, Estates estates) {
    this.seats = seats;
    this.estates = estates;
  }

  @Override
  public Optional<Visitor> current() {
    return seats.current().map(this::visitor);
  }

  private Visitor visitor(Seat seat) {
    Actor actor = seat.actor();
    return new Visitor(
        seat.account(),
        actor.name(),
        actor.role().name(),
        actor.role().label(),
        actor.estate().value(),
        estates.find(actor.estate()).map(Estate::zone).orElse(USUAL),
        seat.lang());
  }
}
