package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.at;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deals with everything that has fallen due. What is late is found by a query, so nothing is lost
/// while the program is down, and any number of nodes may sweep at once.
@Component
public class Sweep {
  static final int BATCH = 1000;

  private final Breaking breaking;
  private final List<RecurringDuty> duties;
  private final JdbcClient jdbc;
  private final InstantSource clock;

  Sweep(Breaking breaking, List<RecurringDuty> duties, JdbcClient jdbc, InstantSource clock) {
    this.breaking = breaking;
    this.duties = duties;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Brings everything up to the clock: recurring duties opened, paused clocks resumed, nearly due
  /// warned, passed limits broken and escalated. Returns when nothing is left.
  public void settle() {
    Instant now = clock.instant();
    for (RecurringDuty duty : duties) {
      duty.openUpTo(now);
    }
    breaking.resumeDue(now);
    drain(most -> breaking.warnNearlyDue(now, most));
    drain(most -> breaking.breakDue(now, most));
  }

  /// The next instant at which something will have to be dealt with, after the one given.
  public Optional<Instant> next(Instant after) {
    return Stream.of(
            next("due_at", "broken_at is null and paused_since is null", after.minusMillis(1))
                // A limit itself is still in time: it is broken just after.
                .map(due -> due.plusMillis(1)),
            next(
                "warn_at",
                "broken_at is null and warned_at is null and paused_since is null",
                after),
            next("paused_until", "paused_since is not null", after))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> next(String column, String condition, Instant after) {
    return jdbc.sql(
            "select min(%s) from commitment where %s and kept_at is null and released_at is null and %s > :after"
                .formatted(column, condition, column))
        .param("after", at(after))
        .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  private static void drain(IntUnaryOperator batch) {
    int done;
    do {
      done = batch.applyAsInt(BATCH);
    } while (done == BATCH);
  }
}
