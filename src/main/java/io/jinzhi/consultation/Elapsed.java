package io.jinzhi.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How long rooms have really been open in this process: a clock set back, or one that is held,
/// does not lengthen a reading. After a restart the row's own times count.
@Component
class Elapsed {
  private final Map<UUID, Long> ends = new ConcurrentHashMap<>();

  void begin(UUID id, Room room, Instant now) {
    ends.values().removeIf(end -> end - System.nanoTime() < -Duration.ofHours(1).toNanos());
    ends.put(id, System.nanoTime() + Duration.between(now, room.closes()).toNanos());
  }

  boolean over(UUID id) {
    Long end = ends.get(id);
    return end != null && end - System.nanoTime() <= 0;
  }

  void end(UUID id) {
    ends.remove(id);
  }
}
