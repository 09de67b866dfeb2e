package io.jinzhi.inspection;

import io.jinzhi.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit as it was made, maybe a while ago on a phone without network.
///
/// @param subjectKind the owner module's word for what is visited, such as `PATROL_POINT`
/// @param checklist its code
/// @param second whoever came along, where two are asked for
/// @param started the true time, as it was on the spot
/// @param answers none where nobody was in or entry was refused
public record NewVisit(
    VisitId id,
    String subjectKind,
    UUID subject,
    String checklist,
    @Nullable StaffId second,
    Instant started,
    Instant ended,
    Visit.Outcome outcome,
    List<Answer> answers) {}
