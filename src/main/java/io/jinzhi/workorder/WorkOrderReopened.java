package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import java.time.Instant;

/// An order that had been closed is open again because the matter is not solved, in the transaction
/// in which this is published. Whatever was drawn from its completion no longer stands.
///
/// @param round the round that begins now
/// @param reason in the words of whoever opened it again
public record WorkOrderReopened(
    EstateId estate,
    WorkOrderId order,
    String number,
    OrderKind kind,
    int round,
    String reason,
    Instant at) {}
