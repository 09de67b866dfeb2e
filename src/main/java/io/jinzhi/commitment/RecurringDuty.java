package io.jinzhi.commitment;

import java.time.Instant;

/// Opens the promises of a duty that comes round by the calendar, such as the report before the
/// 30th. Called often, and again after a time spent down: opening twice makes one promise.
public interface RecurringDuty {
  void openUpTo(Instant now);
}
