package io.jinzhi.estate;

import java.util.UUID;

/// A dwelling (户). Not a 单元 in the northern sense, which is an entrance.
public record UnitId(UUID value) {}
