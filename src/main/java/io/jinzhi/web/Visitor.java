package io.jinzhi.web;

import io.jinzhi.language.Lang;
import io.jinzhi.language.Phrase;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is looking at the page, as far as the layout cares.
///
/// @param role the role's code name
/// @param zone the zone of the estate
/// @param lang what the account's owner chose, if anything
public record Visitor(
    UUID account,
    String name,
    String role,
    Phrase roleLabel,
    UUID estate,
    ZoneId zone,
    @Nullable Lang lang) {}
