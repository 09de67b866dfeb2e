package io.jinzhi.workorder;

import java.util.Set;
import java.util.UUID;

/// Somebody and their trades.
public record SkilledStaff(UUID staff, String name, String department, Set<Trade> trades) {}
