package io.jinzhi.ledger;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Wakes the watch over reading.
@Component
class ReadingTimer {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingTimer.class);
  private final ReadingWatch watch;
  private final Estates estates;
  private final InstantSource clock;

  ReadingTimer(ReadingWatch watch, Estates estates, InstantSource clock) {
    this.watch = watch;
    this.estates = estates;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void wake() {
    for (Estate estate : estates.all()) {
      try {
        watch.look(estate, clock.instant());
      } catch (DuplicateKeyException e) {
        LOG.info("another node told of it first", e);
      } catch (RuntimeException e) {
        LOG.error("reading in {} could not be looked at", estate.id().value(), e);
      }
    }
  }
}
