package io.jinzhi.inspection;

import java.util.UUID;

/// One visit; made by whoever makes the visit, so that sending it twice keeps it once.
public record VisitId(UUID value) {}
