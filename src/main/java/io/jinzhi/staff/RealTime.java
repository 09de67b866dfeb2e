package io.jinzhi.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database's clock: the practice clock would make every signature stale when it jumps.
@Component
class RealTime {
  private final JdbcClient jdbc;

  RealTime(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
