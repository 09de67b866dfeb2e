package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What waits in the background: papers to be bound, and documents whose pages are to be drawn.
/// No two nodes have the same one.
@Repository
class BindingQueue {

  private final JdbcClient jdbc;

  BindingQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One that waits to be bound and that no other node has; the least tried first.
  Optional<PaperRows.Held> nextExpected(Instant triedBefore) {
    return jdbc.sql(
            """
            select * from archive_paper
            where state = 'EXPECTED' and (tried_at is null or tried_at < :before)
            order by tries, filed_at limit 1 for update skip locked
            """)
        .param("before", at(triedBefore))
        .query(PaperRows::held)
        .optional();
  }

  /// One whose pages have no pictures yet and that no other node has.
  Optional<PaperRows.Held> nextUnrendered() {
    return jdbc.sql(
            """
            select * from archive_paper
            where not rendered and form = 'PDF' and state in ('DRAFT', 'FILED')
            order by (state = 'DRAFT') desc, filed_at desc limit 1 for update skip locked
            """)
        .query(PaperRows::held)
        .optional();
  }

  void tried(EstateId estate, UUID paper, Instant now) {
    jdbc.sql(
            """
            update archive_paper set tries = tries + 1, tried_at = :now
            where estate_id = :estate and id = :id
            """)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("id", paper)
        .update();
  }
}
