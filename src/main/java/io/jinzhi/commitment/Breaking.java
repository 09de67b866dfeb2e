package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Marks promises whose limit has passed and tells those who escalate, in one transaction. A row
/// that another node is working on is skipped; a row that is marked is never found again.
@Component
class Breaking {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Breaking(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /// One batch, the earliest first.
  ///
  /// @return how many were broken
  @Transactional
  int breakDue(Instant now, int most) {
    List<Commitment> broken =
        jdbc.sql(
                """
                with passed as (
                  select estate_id, id from commitment
                  where due_at < :now and kept_at is null and released_at is null
                    and broken_at is null and paused_since is null
                  order by due_at limit :most for update skip locked)
                update commitment c
                set broken_at = c.due_at, escalated_at = :now, version = c.version + 1
                from passed where c.estate_id = passed.estate_id and c.id = passed.id
                returning c.*
                """)
            .param("now", at(now))
            .param("most", most)
            .query(CommitmentRows::read)
            .list();
    tell(broken, now);
    return broken.size();
  }

  /// One batch of those with a quarter of their time left.
  @Transactional
  int warnNearlyDue(Instant now, int most) {
    List<Commitment> near =
        jdbc.sql(
                """
                with near as (
                  select estate_id, id from commitment
                  where warn_at <= :now and warned_at is null and kept_at is null
                    and released_at is null and broken_at is null and paused_since is null
                  order by warn_at limit :most for update skip locked)
                update commitment c set warned_at = :now, version = c.version + 1
                from near where c.estate_id = near.estate_id and c.id = near.id
                returning c.*
                """)
            .param("now", at(now))
            .param("most", most)
            .query(CommitmentRows::read)
            .list();
    if (!near.isEmpty()) {
      events.publishEvent(new CommitmentsNearlyDue(inOrder(near), now));
    }
    return near.size();
  }

  /// Before promises are kept: if its limit has passed and the sweep has not been by yet.
  @Transactional(propagation = Propagation.MANDATORY)
  void breakPassed(EstateId estate, UUID subject, List<String> clauses, Instant now) {
    List<Commitment> broken =
        jdbc.sql(
                """
                update commitment c
                set broken_at = c.due_at, escalated_at = :now, version = c.version + 1
                where estate_id = :estate and subject_id = :subject and clause in (:clauses)
                  and due_at < :now and kept_at is null and released_at is null
                  and broken_at is null and paused_since is null
                returning c.*
                """)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("subject", subject)
            .param("clauses", clauses)
            .query(CommitmentRows::read)
            .list();
    tell(broken, now);
  }

  /// Clocks whose agreed date has come run again.
  @Transactional
  int resumeDue(Instant now) {
    return resume(
        """
        select estate_id, id from commitment
        where paused_since is not null and paused_until <= :now for update skip locked
        """,
        new UUID(0, 0),
        new UUID(0, 0),
        now);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  int resume(UUID estate, UUID subject, Instant now) {
    return resume(
        """
        select estate_id, id from commitment
        where estate_id = :estate and subject_id = :subject and paused_since is not null
          and :now is not null for update
        """,
        estate,
        subject,
        now);
  }

  private int resume(String which, UUID estate, UUID subject, Instant now) {
    return jdbc.sql(
            """
            with stopped as (
            """
                + which
                + """
            ), ended as (
              update commitment_pause p set ended_at = least(:now, p.agreed_until)
              from stopped s where p.estate_id = s.estate_id and p.commitment_id = s.id
                and p.ended_at is null
              returning p.estate_id, p.commitment_id, p.ended_at - p.since as stood)
            update commitment c
            set due_at = due_at + stood, target_at = target_at + stood, warn_at = warn_at + stood,
              paused_since = null, paused_until = null, version = version + 1
            from ended where c.estate_id = ended.estate_id and c.id = ended.commitment_id
            """)
        .param("estate", estate)
        .param("subject", subject)
        .param("now", at(now))
        .update();
  }

  private void tell(List<Commitment> broken, Instant now) {
    if (!broken.isEmpty()) {
      events.publishEvent(new CommitmentsBroken(inOrder(broken), now));
    }
  }

  private static List<Commitment> inOrder(List<Commitment> commitments) {
    return commitments.stream()
        .sorted(Comparator.comparing(Commitment::due).thenComparing(each -> each.id().value()))
        .toList();
  }
}
