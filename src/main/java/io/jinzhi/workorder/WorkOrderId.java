package io.jinzhi.workorder;

import java.util.UUID;

/// One work order. People call it by its number.
public record WorkOrderId(UUID value) {}
