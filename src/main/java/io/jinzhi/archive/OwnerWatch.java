package io.jinzhi.archive;

import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Follows the register: a new owner has a file at once, and the former owner's is split off
/// (ARC-25). Looks only when the register has moved or a day has begun.
@Component
class OwnerWatch implements RecurringDuty {
  private record Seen(long edition, LocalDate day) {}

  private final Estates estates;
  private final Register register;
  private final Openings openings;
  private final Transfers transfers;
  private final Map<EstateId, Seen> seen = new ConcurrentHashMap<>();

  OwnerWatch(Estates estates, Register register, Openings openings, Transfers transfers) {
    this.estates = estates;
    this.register = register;
    this.openings = openings;
    this.transfers = transfers;
  }

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : estates.all()) {
      Seen here = new Seen(register.edition(estate.id()), estate.day(now));
      if (!here.equals(seen.get(estate.id()))) {
        transfers.follow(estate.id(), now);
        openings.all(estate.id(), now);
        seen.put(estate.id(), here);
      }
    }
  }
}
