package io.jinzhi.handbook;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A decision to give a clause other values from a moment on.
///
/// @param from when it begins; from there on it also replaces all earlier decisions, even those
///     that are only planned
public record ClauseVersion(
    Clause clause,
    int version,
    Map<String, String> values,
    Instant from,
    String madeBy,
    String reason,
    Instant madeAt) {

  /// A figure that the clause got only later isn't named here and keeps its own value.
  Rule over(Rule own) {
    Map<String, String> all = new HashMap<>(own.values());
    all.putAll(values);
    return new Rule(clause, version, all);
  }
}
