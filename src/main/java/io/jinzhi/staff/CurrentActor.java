package io.jinzhi.staff;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whoever makes the present request, for the numbers that the layout shows. Use cases get their
/// actor as a parameter.
@Component
public class CurrentActor {
  private final Seats seats;

  CurrentActor(Seats seats) {
    this.seats = seats;
  }

  public Optional<Actor> get() {
    return seats.current().map(Seat::actor);
  }
}
