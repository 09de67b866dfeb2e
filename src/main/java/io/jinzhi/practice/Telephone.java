package io.jinzhi.practice;

import io.jinzhi.contact.CallDesk;
import io.jinzhi.staff.Actor;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Calls as the desk enters them: most are taken up at once, some late, some missed and tried
/// again.
@Component
@Profile("practice")
class Telephone {
  private final CallDesk calls;

  Telephone(CallDesk calls) {
    this.calls = calls;
  }

  /// @return the call that the contact came by
  UUID answered(Actor reception, Families.Neighbour who, Random random, Instant now) {
    int drawn = random.nextInt(100);
    if (drawn < 7) {
      Instant before = now.minusSeconds(300 + random.nextInt(1200));
      UUID missed = calls.ring(reception, who.phone(), before);
      calls.end(reception, missed, before.plusSeconds(20 + random.nextInt(30)));
    }
    int waited = drawn < 80 ? 2 + random.nextInt(10) : 13 + random.nextInt(22);
    UUID call = calls.ring(reception, who.phone(), now.minusSeconds(waited));
    calls.answer(reception, call, now);
    calls.end(reception, call, now.plusSeconds(40 + random.nextInt(300)));
    return call;
  }
}
