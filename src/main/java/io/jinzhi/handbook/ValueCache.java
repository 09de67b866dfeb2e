package io.jinzhi.handbook;

import io.jinzhi.estate.EstateId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Keeps each estate's decisions in memory. Every two seconds one caller asks the database whether
/// another node has added any; the others go on with what is there.
@Component
class ValueCache {

  static final Duration FRESH = Duration.ofSeconds(2);

  private final ClauseValues values;
  private final Map<EstateId, Entry> entries = new ConcurrentHashMap<>();

  ValueCache(ClauseValues values) {
    this.values = values;
  }

  EstateValues of(EstateId estate) {
    Entry entry = entries.get(estate);
    if (entry == null) {
      return load(estate);
    }
    // Elapsed time, not the time of day: the practice clock may stand still or jump.
    long seen = entry.seen.get();
    long now = System.nanoTime();
    if (now - seen < FRESH.toNanos() || !entry.seen.compareAndSet(seen, now)) {
      return entry.decided;
    }
    return entry.decided.isOf(values.count(estate)) ? entry.decided : load(estate);
  }

  void forget(EstateId estate) {
    entries.remove(estate);
  }

  private EstateValues load(EstateId estate) {
    EstateValues decided = values.all(estate);
    entries.put(estate, new Entry(decided, new AtomicLong(System.nanoTime())));
    return decided;
  }

  private record Entry(EstateValues decided, AtomicLong seen) {}
}
