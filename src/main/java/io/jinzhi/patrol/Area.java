package io.jinzhi.patrol;

import java.util.List;
import java.util.UUID;

/// What one ambassador walks.
///
/// @param code short, `A1`
/// @param buildings their numbers
/// @param strict whether the points are walked in order: whoever does not is noted
public record Area(
    UUID id, String code, String name, List<String> buildings, boolean strict, int position) {}
