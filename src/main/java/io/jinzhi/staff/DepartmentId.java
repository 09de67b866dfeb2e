package io.jinzhi.staff;

import java.util.UUID;

/// A department of the service centre.
public record DepartmentId(UUID value) {}
