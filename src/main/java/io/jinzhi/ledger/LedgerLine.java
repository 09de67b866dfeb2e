package io.jinzhi.ledger;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line as it is read.
///
/// @param seal its place in the chain; null in the minute before it is sealed
public record LedgerLine(
    UUID id,
    Instant at,
    Act act,
    @Nullable UUID file,
    @Nullable String fileNumber,
    @Nullable UUID paper,
    @Nullable Integer page,
    Doer by,
    @Nullable String companion,
    Phrase reason,
    @Nullable String reference,
    @Nullable Long seal) {}
