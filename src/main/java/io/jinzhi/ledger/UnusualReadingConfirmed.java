package io.jinzhi.ledger;

import io.jinzhi.staff.Actor;
import java.time.Instant;

/// Somebody who had to decide found that an unusual reading had no good reason. Published inside
/// the transaction of the decision.
public record UnusualReadingConfirmed(Actor by, ReadingAlert alert, String opinion, Instant at) {}
