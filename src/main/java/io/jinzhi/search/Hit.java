package io.jinzhi.search;

import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry that was found.
public record Hit(
    Kind kind,
    UUID id,
    String number,
    Phrase title,
    String text,
    @Nullable String place,
    String link,
    Instant at,
    boolean open) {}
