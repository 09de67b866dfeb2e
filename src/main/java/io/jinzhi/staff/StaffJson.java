package io.jinzhi.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of staff, for programs.
///
/// @param department null for those of the centre itself
/// @param version to be sent along with a change
/// @param username null without an account
/// @param waits whether a change of post waits for the general manager
record StaffJson(
    UUID id,
    int version,
    String name,
    @Nullable String phone,
    Role role,
    @Nullable UUID department,
    boolean active,
    @Nullable String username,
    boolean waits) {}
