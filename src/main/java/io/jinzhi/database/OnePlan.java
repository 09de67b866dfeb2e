package io.jinzhi.database;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads whose best plan is the same whatever the values are, such as ranges of one index. For a
/// join of five tables PostgreSQL needs several times as long to plan as to read, and left to
/// itself it plans such a statement anew each time.
@Component
public class OnePlan {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  OnePlan(JdbcTemplate jdbc, PlatformTransactionManager manager) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(manager);
    this.transaction.setReadOnly(true);
  }

  /// Runs the reads in a transaction of their own, or in the one that is under way.
  public <T> T read(Supplier<T> reads) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              jdbc.execute("set local plan_cache_mode = force_generic_plan");
              return reads.get();
            }));
  }
}
