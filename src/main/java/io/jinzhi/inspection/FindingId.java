package io.jinzhi.inspection;

import java.util.UUID;

/// One finding; made by whoever found it, so that sending it twice keeps it once. People call it
/// by its number.
public record FindingId(UUID value) {}
