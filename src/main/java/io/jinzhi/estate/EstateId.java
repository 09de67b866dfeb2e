package io.jinzhi.estate;

import java.util.UUID;

/// The first part of every business key: whose books a row belongs to.
public record EstateId(UUID value) {}
