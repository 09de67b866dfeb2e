package io.jinzhi.handbook;

import io.jinzhi.estate.EstateId;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/// What the handbook says and what counts now. Answers come from memory; a change on another node
/// is seen within two seconds.
@Service
public class Handbook {

  private final ValueCache cache;

  Handbook(ValueCache cache) {
    this.cache = cache;
  }

  /// The values of a clause in an estate, as decided for that moment.
  public Rule rule(EstateId estate, Clause clause, Instant at) {
    return cache.of(estate).rule(clause, at);
  }

  public ClauseText text(Clause clause) {
    return clause.text();
  }

  /// @throws Missing if the handbook has no such clause
  public ClauseText text(String id) {
    if (!ClauseText.has(id)) {
      throw new Missing("clause " + id);
    }
    return ClauseText.of(id);
  }

  /// The code's own name for a clause that somebody asks to change.
  ///
  /// @throws Missing if the handbook has no such clause
  /// @throws Refused if the code doesn't go by it
  Clause kept(String id) {
    ClauseText text = text(id);
    if (!Clause.has(id)) {
      throw new Refused("NOT_SETTABLE", ChangingValues.NOT_SETTABLE);
    }
    return Clause.of(text.id());
  }

  /// All decisions about a clause, the oldest first; empty while the handbook's own values count.
  public List<ClauseVersion> versions(EstateId estate, Clause clause) {
    return cache.of(estate).versions(clause);
  }
}
