package io.jinzhi.workorder;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order has been solved and closed, in the transaction in which this is published. Published
/// again when an order that was opened again is closed once more.
///
/// @param unit null for work on common parts
/// @param unitCode the household as staff write it, `3-2-1201`
/// @param person who reported it, if the register knows them
/// @param department who did the work
/// @param satisfied what the resident said of the result; null where nobody was asked
/// @param round how often the department was set to work, from 1
/// @param at when it was closed: callback windows start here (T-13)
public record WorkOrderCompleted(
    EstateId estate,
    WorkOrderId order,
    String number,
    OrderKind kind,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    @Nullable PersonId person,
    DepartmentId department,
    @Nullable Boolean satisfied,
    int round,
    Instant at) {}
