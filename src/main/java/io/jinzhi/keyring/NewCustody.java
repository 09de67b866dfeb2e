package io.jinzhi.keyring;

import org.jspecify.annotations.Nullable;

/// What an owner signs when leaving a key (KEY-02), checked: they were told that the contents
/// of the home are not in our care, and part 2 is theirs.
///
/// @param conditions to whom and when it may be handed out
public record NewCustody(
    String owner, @Nullable String phone, String reason, String conditions, Signed signed) {}
