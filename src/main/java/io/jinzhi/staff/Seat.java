package io.jinzhi.staff;

import io.jinzhi.language.Lang;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account in use: who acts with it, and what the pages need to know about them.
///
/// @param lang null until they chose
/// @param mustChoose the password was set by somebody else, so only another may be chosen
record Seat(UUID account, String username, Actor actor, @Nullable Lang lang, boolean mustChoose) {}
