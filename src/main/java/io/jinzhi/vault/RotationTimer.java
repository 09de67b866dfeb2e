package io.jinzhi.vault;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes running rotations to their end, also those that a crash interrupted, and lets go of keys
/// that nothing needs any more.
@Component
@ConditionalOnProperty(name = "jinzhi.sweep", havingValue = "on", matchIfMissing = true)
class RotationTimer {
  private static final Logger LOG = LoggerFactory.getLogger(RotationTimer.class);

  private final Rotation rotation;
  private final RotationRows rows;
  private final Keyring ring;
  private final VaultProperties properties;
  private final InstantSource clock;

  RotationTimer(
      Rotation rotation,
      RotationRows rows,
      Keyring ring,
      VaultProperties properties,
      InstantSource clock) {
    this.rotation = rotation;
    this.rows = rows;
    this.ring = ring;
    this.properties = properties;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
  void resume() {
    if (!ring.unlocked()) {
      return;
    }
    for (RotationRows.Rotation each : rows.running()) {
      try {
        rotation.go(each.estate(), clock.instant());
      } catch (RuntimeException e) {
        LOG.error("the rotation of {} waits", each.estate().value(), e);
      }
    }
  }

  /// Without its key, what only an old backup still holds is gone for good.
  @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT6H")
  void forget() {
    for (RotationRows.Old key : rows.old(clock.instant(), properties.keepOldKeys())) {
      ring.destroy(key.estate(), key.key());
      rows.destroyed(key, clock.instant());
      LOG.info("key {} of {} is destroyed", key.number(), key.estate().value());
    }
  }
}
