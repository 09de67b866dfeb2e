package io.jinzhi.workorder;

import java.math.BigDecimal;

/// The orders of one class that were closed in a time.
///
/// @param due what residents owe for them, exactly
/// @param paid what of it has a receipt
public record OrderTotal(Charge charge, int orders, BigDecimal due, BigDecimal paid) {}
