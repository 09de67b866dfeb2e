package io.jinzhi.complaint;

import java.util.UUID;

/// One complaint. People call it by its number.
public record ComplaintId(UUID value) {}
