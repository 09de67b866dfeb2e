package io.jinzhi.staff;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends what was opened with an account.
@Component
class Endings {
  private final Visits visits;
  private final Tokens tokens;
  private final Seats seats;

  Endings(Visits visits, Tokens tokens, Seats seats) {
    this.visits = visits;
    this.tokens = tokens;
    this.seats = seats;
  }

  /// All sessions and tokens, except one session.
  void everywhere(UUID account, String but) {
    visits.endAll(account, but);
    tokens.revokeAll(account);
    seats.changed();
  }

  void changed() {
    seats.changed();
  }
}
