package io.jinzhi.web;

import java.util.Optional;

/// Knows who is looking. Implemented by whoever signs people in; asked several times a request, so
/// it answers from memory.
public interface Visitors {

  Optional<Visitor> current();
}
