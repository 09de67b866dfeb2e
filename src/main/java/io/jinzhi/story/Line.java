package io.jinzhi.story;

import java.time.Instant;

/// One thing that happened.
///
/// @param <E> the module's sealed events
public record Line<E>(Instant at, By by, E event) {}
