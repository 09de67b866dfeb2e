package io.jinzhi.practice;

import static io.jinzhi.database.Columns.at;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What practice remembers over a restart.
@Repository
@Profile("practice")
class ClockRow {
  private final JdbcClient jdbc;

  ClockRow(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How far ahead of the real time.
  Duration ahead() {
    return jdbc.sql("select (extract(epoch from ahead) * 1000)::bigint from practice_clock")
        .query(Long.class)
        .optional()
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }

  void keep(Duration ahead) {
    jdbc.sql("update practice_clock set ahead = make_interval(secs => :seconds::numeric / 1000)")
        .param("seconds", ahead.toMillis())
        .update();
  }

  boolean made() {
    return jdbc.sql("select made_at is not null from practice_clock").query(Boolean.class).single();
  }

  void begin(Instant real) {
    jdbc.sql("update practice_clock set begun_at = :at").param("at", at(real)).update();
  }

  void finish(Instant real) {
    jdbc.sql("update practice_clock set made_at = :at").param("at", at(real)).update();
  }
}
