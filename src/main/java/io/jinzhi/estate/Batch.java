package io.jinzhi.estate;

import io.jinzhi.database.Ids;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows as arrays, one a column, for `unnest`.
final class Batch {

  private Batch() {}

  /// After a bulk load: the server still plans for the empty tables that it knew, also in checking
  /// references, which then takes minutes instead of seconds.
  static void learn(JdbcClient jdbc, int rows, String tables) {
    if (rows > 1_000) {
      jdbc.sql("analyze " + tables).update();
    }
  }

  static UUID[] fresh(Ids ids, int count) {
    return IntStream.range(0, count).mapToObj(each -> ids.next()).toArray(UUID[]::new);
  }

  /// Dates and enums travel as text too: the driver knows arrays of that.
  static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable Object> column) {
    return rows.stream()
        .map(column)
        .map(each -> each == null ? null : each.toString())
        .toArray(String[]::new);
  }
}
