package io.jinzhi.database;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Identifiers for new rows: UUID version 7, which sort by the time they were made. Within one
/// process they never repeat and never go backwards, even when the clock does.
public final class Ids {

  private static final int COUNTER_LIMIT = 1 << 12;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private long millisecond;
  private int counter;

  public Ids(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized UUID next() {
    long now = clock.millis();
    if (now > millisecond) {
      millisecond = now;
      // The lower half only, so that a busy millisecond has room to count.
      counter = random.nextInt(COUNTER_LIMIT / 2);
    } else if (++counter == COUNTER_LIMIT) {
      millisecond++;
      counter = 0;
    }
    long high = millisecond << 16 | 0x7000L | counter;
    long low = random.nextLong() >>> 2 | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
