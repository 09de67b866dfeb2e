package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import java.util.UUID;

/// Keys or equipment that are counted at each hand-over of a post (DUT-05).
public record Thing(UUID id, UUID post, Phrase name, int expected) {}
