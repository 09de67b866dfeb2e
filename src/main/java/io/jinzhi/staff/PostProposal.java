package io.jinzhi.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post that somebody is to have, once the general manager agrees.
///
/// @param before null for somebody newly taken on, who cannot sign in until then
/// @param agreed null while it waits
record PostProposal(
    UUID id,
    StaffId staff,
    @Nullable Role before,
    Role role,
    @Nullable DepartmentId department,
    StaffId proposedBy,
    Instant proposedAt,
    @Nullable StaffId decidedBy,
    @Nullable Boolean agreed) {

  boolean waits() {
    return decidedBy == null;
  }
}
