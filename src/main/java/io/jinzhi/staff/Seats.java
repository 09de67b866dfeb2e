package io.jinzhi.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who sits behind an account. Remembered for half a minute, because every request asks.
@Component
class Seats {
  private static final long GOOD_FOR = 30_000_000_000L;
  private static final int MANY = 10_000;

  private record Kept(Optional<Seat> seat, long since) {}

  private final Accounts accounts;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  Seats(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Empty when the account is closed or its owner has left.
  Optional<Seat> of(UUID account) {
    Kept found = kept.get(account);
    long now = System.nanoTime();
    if (found == null || now - found.since > GOOD_FOR) {
      if (kept.size() > MANY) {
        kept.clear();
      }
      found = new Kept(accounts.seat(account), now);
      kept.put(account, found);
    }
    return found.seat;
  }

  void changed() {
    kept.clear();
    StaffBooks.afterwards(kept::clear);
  }

  /// Whoever makes the present request.
  Optional<Seat> current() {
    SignedIn signedIn = signedIn();
    return signedIn == null ? Optional.empty() : of(signedIn.account());
  }

  static @Nullable SignedIn signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? signedIn
        : null;
  }
}
