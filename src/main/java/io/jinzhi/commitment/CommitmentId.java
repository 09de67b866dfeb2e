package io.jinzhi.commitment;

import java.util.UUID;

/// One promise.
public record CommitmentId(UUID value) {}
