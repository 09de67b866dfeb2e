package io.jinzhi.dutylog;

import java.util.UUID;

/// A line of the duty log.
public record EntryId(UUID value) {}
