package io.jinzhi.estate;

import java.util.UUID;

/// A resident: owner, tenant or family.
public record PersonId(UUID value) {}
