package io.jinzhi.archive;

import java.util.UUID;

public record FileId(UUID value) {}
