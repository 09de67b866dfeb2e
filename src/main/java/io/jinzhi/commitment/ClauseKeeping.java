package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.ClauseRecord;
import io.jinzhi.handbook.Kept;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How well one clause is kept, for its page in the handbook.
@Component
class ClauseKeeping implements ClauseRecord {
  private final JdbcClient jdbc;

  ClauseKeeping(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Kept kept(EstateId estate, String clauseId, Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) filter (where released_at is null or broken_at is not null),
              count(*) filter (where kept_at is not null and broken_at is null),
              count(*) filter (where kept_at is not null and broken_at is not null),
              count(*) filter (where kept_at is null and broken_at is null and released_at is null),
              count(*) filter (where kept_at is null and broken_at is not null)
            from commitment
            where estate_id = :estate and clause = :clause and opened_at >= :from and opened_at < :to
            """)
        .param("estate", estate.value())
        .param("clause", clauseId)
        .param("from", at(from))
        .param("to", at(to))
        .query(
            (row, index) ->
                new Kept(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
        .single();
  }
}
