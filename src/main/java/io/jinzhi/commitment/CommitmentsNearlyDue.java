package io.jinzhi.commitment;

import java.time.Instant;
import java.util.List;

/// A quarter of the time is left for these. Published once for each, inside the transaction.
public record CommitmentsNearlyDue(List<Commitment> commitments, Instant found) {}
