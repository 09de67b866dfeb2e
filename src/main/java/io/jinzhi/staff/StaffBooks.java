package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Keeps each estate's book for half a minute: another node's change shows by then.
@Component
class StaffBooks {
  private static final long GOOD_FOR = 30_000_000_000L;

  private record Kept(StaffBook book, long since) {}

  private final StaffTables tables;
  private final Map<EstateId, Kept> kept = new ConcurrentHashMap<>();

  StaffBooks(StaffTables tables) {
    this.tables = tables;
  }

  StaffBook of(EstateId estate) {
    Kept found = kept.get(estate);
    long now = System.nanoTime();
    if (found == null || now - found.since > GOOD_FOR) {
      found = new Kept(tables.book(estate), now);
      kept.put(estate, found);
    }
    return found.book;
  }

  /// Forgets the book now, for the rest of this transaction, and again at its end, for whatever was
  /// read meanwhile.
  void changed(EstateId estate) {
    kept.remove(estate);
    afterwards(() -> kept.remove(estate));
  }

  static void afterwards(Runnable forget) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              forget.run();
            }
          });
    }
  }
}
