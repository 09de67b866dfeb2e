package io.jinzhi.commitment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Wakes the sweep. It only wakes: were it late, nothing would be forgotten.
@Component
@EnableScheduling
@ConditionalOnProperty(name = "jinzhi.sweep", havingValue = "on", matchIfMissing = true)
class SweepTimer {
  private static final Logger log = LoggerFactory.getLogger(SweepTimer.class);
  private final Sweep sweep;

  SweepTimer(Sweep sweep) {
    this.sweep = sweep;
  }

  @Scheduled(fixedDelay = 1000, initialDelay = 1000)
  void wake() {
    try {
      sweep.settle();
    } catch (DataAccessException | TransactionException e) {
      log.warn("The sweep will be tried again: {}", e.getMessage());
    }
  }
}
