package io.jinzhi.database;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Running numbers for people to read out: one series for each estate, kind and day, from 1.
@Component
public class NumberSeries {

  private final JdbcClient jdbc;

  NumberSeries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes the next number. Inside a transaction the series is held until its end, so a rollback
  /// leaves no gap and two callers never get the same number.
  public long next(UUID estate, String series, LocalDate day) {
    return jdbc.sql(
            """
            insert into number_series (estate_id, series, day, last)
            values (:estate, :series, :day, 1)
            on conflict (estate_id, series, day) do update set last = number_series.last + 1
            returning last
            """)
        .param("estate", estate)
        .param("series", series)
        .param("day", day)
        .query(Long.class)
        .single();
  }
}
