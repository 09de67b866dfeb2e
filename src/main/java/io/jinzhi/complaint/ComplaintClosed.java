package io.jinzhi.complaint;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case has been closed, in the transaction in which this is published.
///
/// @param aboutStaff the member of staff whom it is about, who neither sees nor handles it
/// @param valid false when it was found invalid: then no callback is owed
public record ComplaintClosed(
    EstateId estate,
    ComplaintId complaint,
    String number,
    Grade grade,
    @Nullable DepartmentId department,
    @Nullable StaffId aboutStaff,
    @Nullable UnitId unit,
    boolean valid,
    Instant at) {}
