package io.jinzhi.search;

import io.jinzhi.staff.Actor;
import java.util.Optional;

/// Knows the page of a thing by its number, where the thing is not in the index. A bean of the
/// module that owns it.
public interface Numbered {

  /// The path; empty for a number that is not one of its own, or not this actor's to see.
  Optional<String> link(Actor actor, String number);
}
