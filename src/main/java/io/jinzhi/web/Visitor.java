package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.time.ZoneId;
import java.util.UUID;

/// Who is looking at the page, as far as the layout cares.
///
/// @param role the role's code name
public record Visitor(
    UUID account, String name, String role, Phrase roleLabel, UUID estate, ZoneId zone) {}
