package io.jinzhi.commitment;

import java.time.Instant;
import java.util.List;

/// These promises have just been found broken, in the order in which they fell due. Published once
/// for each, inside the transaction that marks them: what a listener writes stands or falls with
/// it.
public record CommitmentsBroken(List<Commitment> commitments, Instant found) {}
