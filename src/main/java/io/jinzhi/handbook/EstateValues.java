package io.jinzhi.handbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// All decisions of one estate, in memory.
final class EstateValues {

  private static final Map<Clause, Rule> OWN = own();

  private final Map<Clause, List<ClauseVersion>> versions = new EnumMap<>(Clause.class);
  private final long rows;

  /// @param rows how many rows the decisions fill in the table
  EstateValues(List<ClauseVersion> all, long rows) {
    this.rows = rows;
    for (ClauseVersion each : all) {
      versions.computeIfAbsent(each.clause(), _ -> new ArrayList<>()).add(each);
    }
  }

  /// The table only grows, so its size tells whether it is still the same.
  boolean isOf(long rowsNow) {
    return rows == rowsNow;
  }

  /// The latest decision that has begun.
  Rule rule(Clause clause, Instant at) {
    List<ClauseVersion> decided = versions(clause);
    for (int i = decided.size() - 1; i >= 0; i--) {
      if (!decided.get(i).from().isAfter(at)) {
        return decided.get(i).over(own(clause));
      }
    }
    return own(clause);
  }

  List<ClauseVersion> versions(Clause clause) {
    return List.copyOf(versions.getOrDefault(clause, List.of()));
  }

  private static Rule own(Clause clause) {
    return Objects.requireNonNull(OWN.get(clause));
  }

  private static Map<Clause, Rule> own() {
    Map<Clause, Rule> own = new EnumMap<>(Clause.class);
    for (Clause clause : Clause.values()) {
      Map<String, String> values =
          clause.text().parameters().stream()
              .collect(Collectors.toMap(ClauseText.Parameter::key, ClauseText.Parameter::value));
      own.put(clause, new Rule(clause, 0, values));
    }
    return own;
  }
}
