package io.jinzhi.practice;

import io.jinzhi.time.PracticeClock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves the practice clock, and sets it at the start to where it was: the time spent down has
/// passed as well. Made with the other beans, so before anything sweeps.
@Component
@Profile("practice")
class PracticeTime {
  private final PracticeClock clock;
  private final ClockRow row;
  private final Passage passage;
  private final JdbcClient jdbc;
  private final TransactionTemplate outside;
  private final ReentrantLock moving = new ReentrantLock();

  PracticeTime(
      PracticeClock clock,
      ClockRow row,
      Passage passage,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.clock = clock;
    this.row = row;
    this.passage = passage;
    this.jdbc = jdbc;
    this.outside = new TransactionTemplate(transactions);
    this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    clock.runAt(row.ahead());
  }

  Instant now() {
    return clock.instant();
  }

  /// Moves on to that instant; an earlier one moves nothing. Each step commits by itself: what has
  /// happened on the way stays, even when a later step fails.
  ///
  /// @return the new time, when all that fell due has been dealt with
  Instant moveTo(Instant target) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      // It waits, idle, while the weeks pass in transactions of their own.
      jdbc.sql("set local idle_in_transaction_session_timeout = 0").update();
    }
    Instant reached = outside.execute(status -> pass(target));
    return reached == null ? now() : reached;
  }

  private Instant pass(Instant target) {
    moving.lock();
    try {
      clock.hold(clock.instant());
      try {
        passage.to(target);
      } finally {
        clock.release();
        row.keep(clock.offset());
      }
      return clock.instant();
    } finally {
      moving.unlock();
    }
  }
}
