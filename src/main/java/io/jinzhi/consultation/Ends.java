package io.jinzhi.consultation;

import io.jinzhi.commitment.RecurringDuty;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes rooms whose time is up and lets lapse what nobody decided or used. What is due is found
/// by a query: after a time spent down everything is closed at the first look.
@Component
class Ends implements RecurringDuty {
  /// A request of the staff that nobody decided for so long is asked anew.
  static final Duration UNDECIDED = Duration.ofDays(15);

  private static final int MOST = 200;

  private final Consultations store;
  private final ConsultationFile file;
  private final TransactionTemplate transaction;

  Ends(Consultations store, ConsultationFile file, TransactionTemplate transaction) {
    this.store = store;
    this.file = file;
    this.transaction = transaction;
  }

  @Override
  public void openUpTo(Instant now) {
    for (Consultations.Due due : store.due(now, now.minus(UNDECIDED), MOST)) {
      transaction.executeWithoutResult(
          _ -> file.hold(due.estate(), due.number()).ifPresent(it -> end(it, now)));
    }
  }

  private void end(Consultation it, Instant now) {
    Room room = it.standing().room();
    switch (it.stage()) {
      case READING -> {
        if (room != null && it.visit().setBack(now)) {
          file.take(it, null, now, each -> each.visit().close(Closing.CLOCK, room.seen()));
        } else if (room != null && !now.isBefore(room.closes())) {
          file.take(it, null, now, each -> each.visit().close(Closing.TIME, room.closes()));
        }
      }
      case RELEASED -> {
        if (it.visit().over(now)) {
          Instant until = it.visit().opinion().until();
          file.take(it, null, now, each -> each.visit().close(Closing.TIME, until));
        }
      }
      case SUGGESTED, ASKED, REGISTERED -> {
        if (it.asker().at().isBefore(now.minus(UNDECIDED))) {
          file.take(it, null, now, each -> each.visit().lapse());
        }
      }
      case APPROVED -> {
        if (it.visit().over(now)) {
          file.take(it, null, now, each -> each.visit().lapse());
        }
      }
      case CLOSED, RETURNED, REFUSED, LAPSED, WITHDRAWN -> {}
    }
  }
}
