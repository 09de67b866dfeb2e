package io.jinzhi.consultation;

import java.time.Instant;

/// What the director allows (ARC-21, ARC-24).
///
/// @param copies how many sets of the allowed pages may be printed
/// @param until the last moment at which anything may be seen
/// @param minutes how long the room stays open, at most 30
public record Opinion(String words, PageSet pages, int copies, Instant until, int minutes) {}
