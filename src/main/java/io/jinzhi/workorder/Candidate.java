package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;

/// Somebody who could do an order, with the reason for the place on the list.
///
/// @param skilled has the trade that the work asks for
/// @param open orders in hand
/// @param here orders done in that building lately
public record Candidate(
    StaffId staff, String name, boolean onDuty, boolean skilled, int open, int here, Phrase why) {}
