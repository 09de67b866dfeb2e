package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import java.time.Instant;

/// Where a finding may be handed over to. A bean of the module that deals with such things; it is
/// offered by itself wherever findings are decided.
public interface FindingDestination {

  /// Stable, such as `WORK_ORDER`.
  String code();

  /// On a button.
  Phrase name();

  /// Whether this actor may hand over there.
  boolean may(Actor actor);

  /// Takes it, in the caller's transaction. May refuse in words with [io.jinzhi.web.Refused] or
  /// [io.jinzhi.web.Invalid]: the finding stays where it was then.
  Handed take(Finding finding, Actor actor, Instant now);
}
