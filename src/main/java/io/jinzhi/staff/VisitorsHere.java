package io.jinzhi.staff;

import io.jinzhi.web.Visitor;
import io.jinzhi.web.Visitors;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the layout who is looking.
@Component
class VisitorsHere implements Visitors {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Seats seats;

  VisitorsHere(Seats seats) {
    this.seats = seats;
  }

  @Override
  public Optional<Visitor> current() {
    return seats.current().map(VisitorsHere::visitor);
  }

  private static Visitor visitor(Seat seat) {
    Actor actor = seat.actor();
    return new Visitor(
        seat.account(),
        actor.name(),
        actor.role().name(),
        actor.role().label(),
        actor.estate().value(),
        ZONE);
  }
}
