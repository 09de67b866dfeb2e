package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keys or equipment that are counted at each hand-over of a post (DUT-05).
///
/// @param source whoever knows how many there have to be, see [Stock]; null where it is
///     written down
public record Thing(UUID id, UUID post, Phrase name, int expected, @Nullable String source) {}
