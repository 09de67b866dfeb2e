package io.jinzhi.consultation;

import io.jinzhi.staff.StaffId;
import java.time.Instant;

/// The keeper has taken the papers out (ARC-22).
public record Released(StaffId by, String name, Instant at) {}
