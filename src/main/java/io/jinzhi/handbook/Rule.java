package io.jinzhi.handbook;

import java.util.Map;

/// The values of a clause as they count in one estate at one moment.
///
/// @param version 0 for the handbook's own values; each change makes the next one. Whoever acts by
///     the rule keeps this number, because a later change doesn't touch what has begun.
public record Rule(Clause clause, int version, Map<String, String> values) {

  public Rule {
    values = Map.copyOf(values);
  }

  /// @param key such as `complaint.dispatch.minutes`; the clause's text tells the unit
  /// @throws IllegalArgumentException if the clause has no such figure
  public int number(String key) {
    return Integer.parseInt(text(key));
  }

  /// @throws IllegalArgumentException if the clause has no such value
  public String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("Clause " + clause.id() + " has no value " + key);
    }
    return value;
  }
}
