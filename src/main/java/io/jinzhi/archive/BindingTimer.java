package io.jinzhi.archive;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Wakes the binding, for a second at a time: those who wait for an answer come first. Not before
/// the program is ready.
@Component
@ConditionalOnProperty(name = "jinzhi.sweep", havingValue = "on", matchIfMissing = true)
class BindingTimer {
  private static final Logger LOG = LoggerFactory.getLogger(BindingTimer.class);
  private static final long TURN = 1_000_000_000L;

  private final Binding binding;
  private final Intake intake;
  private final InstantSource clock;
  private volatile boolean ready;

  BindingTimer(Binding binding, Intake intake, InstantSource clock) {
    this.binding = binding;
    this.intake = intake;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    ready = true;
  }

  @Scheduled(
      fixedDelayString = "${jinzhi.archive.binding-every:PT4S}",
      initialDelayString = "${jinzhi.archive.binding-every:PT4S}")
  void wake() {
    if (!ready) {
      return;
    }
    long until = System.nanoTime() + TURN;
    try {
      boolean more = true;
      while (more && System.nanoTime() < until) {
        more = binding.next(clock.instant()) | binding.draw();
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The binding will be tried again: {}", e.getMessage());
    }
  }

  /// What was never filed is not kept.
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forget() {
    if (ready) {
      intake.forget(clock.instant());
    }
  }
}
