package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes, keeps, releases and pauses promises, inside the caller's transaction.
@Component
public class Commitments {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Ids ids;
  private final Breaking breaking;

  Commitments(JdbcClient jdbc, JdbcTemplate batch, Ids ids, Breaking breaking) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.ids = ids;
    this.breaking = breaking;
  }

  /// Makes promises to a subject. One that was already made for the same clause, round and role is
  /// left as it is.
  public void promise(EstateId estate, Subject subject, List<Promise> promises) {
    if (promises.isEmpty()) {
      return;
    }
    List<Object[]> rows = new ArrayList<>(promises.size());
    for (Promise promise : promises) {
      rows.add(row(estate, subject, promise));
    }
    batch.batchUpdate(
        """
        insert into commitment (estate_id, id, subject_kind, subject_id, subject_number,
          clause, clause_version, round, holder_role, holder_department, holder_person,
          opened_at, target_at, warn_at, due_at, promised_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict on constraint promised_once do nothing
        """,
        rows);
  }

  private Object[] row(EstateId estate, Subject subject, Promise promise) {
    Desk holder = promise.holder();
    return new @Nullable Object[] {
      estate.value(),
      ids.next(),
      subject.kind(),
      subject.id(),
      subject.number(),
      promise.rule().clause().id(),
      promise.rule().version(),
      promise.round(),
      holder.role().name(),
      holder.department() == null ? null : holder.department().value(),
      holder.person() == null ? null : holder.person().value(),
      at(promise.opened()),
      at(promise.deadline().target()),
      at(promise.warn()),
      at(promise.deadline().limit()),
      atOrNull(promise.promised())
    };
  }

  /// Keeps every running promise under the clause. One whose limit has passed is broken and
  /// escalated first, so that late stays visible as late.
  ///
  /// @return whether there was one
  public boolean keep(
      EstateId estate, Subject subject, Clause clause, Phrase evidence, Actor by, Instant now) {
    return keep(estate, subject, clause, null, evidence, by, now);
  }

  /// The same for the promise of one role only.
  public boolean keep(
      EstateId estate,
      Subject subject,
      Clause clause,
      @Nullable Role holder,
      Phrase evidence,
      Actor by,
      Instant now) {
    breaking.breakPassed(estate, subject.id(), clause, now);
    return jdbc.sql(
                """
                update commitment
                set kept_at = :now, kept_by = :by, kept_by_name = :name, evidence_zh = :zh,
                  evidence_en = :en, paused_since = null, paused_until = null, version = version + 1
                where estate_id = :estate and subject_id = :subject and clause = :clause
                  and (:holder::text is null or holder_role = :holder)
                  and kept_at is null and released_at is null
                """)
            .param("now", at(now))
            .param("by", by.staff().value())
            .param("name", by.name())
            .param("zh", evidence.zh())
            .param("en", evidence.en())
            .param("estate", estate.value())
            .param("subject", subject.id())
            .param("clause", clause.id())
            .param("holder", holder == null ? null : holder.name())
            .update()
        > 0;
  }

  /// Lets go of running promises that no longer bind: those under the clauses named, or all.
  public int release(
      EstateId estate, Subject subject, List<Clause> clauses, Phrase why, String by, Instant now) {
    List<String> names =
        clauses.isEmpty() ? List.of("") : clauses.stream().map(Clause::id).toList();
    return jdbc.sql(
            """
            update commitment
            set released_at = :now, released_by_name = :by, release_zh = :zh, release_en = :en,
              paused_since = null, paused_until = null, version = version + 1
            where estate_id = :estate and subject_id = :subject
              and (:all or clause in (:clauses)) and kept_at is null and released_at is null
            """)
        .param("now", at(now))
        .param("by", by)
        .param("zh", why.zh())
        .param("en", why.en())
        .param("estate", estate.value())
        .param("subject", subject.id())
        .param("all", clauses.isEmpty())
        .param("clauses", names)
        .update();
  }

  /// Stops a clock until an agreed date; the limit moves by the time it stood still (T-16). Which
  /// clauses may be paused is the owner's rule.
  ///
  /// @return whether there was a running clock to stop
  public boolean pause(
      EstateId estate, Subject subject, Clause clause, Instant until, Pause pause, Instant now) {
    List<UUID> stopped =
        jdbc.sql(
                """
                update commitment set paused_since = :now, paused_until = :until, version = version + 1
                where estate_id = :estate and subject_id = :subject and clause = :clause
                  and kept_at is null and released_at is null and broken_at is null
                  and paused_since is null and due_at >= :now
                returning id
                """)
            .param("now", at(now))
            .param("until", at(until))
            .param("estate", estate.value())
            .param("subject", subject.id())
            .param("clause", clause.id())
            .query(UUID.class)
            .list();
    for (UUID id : stopped) {
      jdbc.sql(
              """
              insert into commitment_pause (estate_id, commitment_id, since, agreed_until, by_name, reason)
              values (:estate, :id, :now, :until, :by, :reason)
              """)
          .param("estate", estate.value())
          .param("id", id)
          .param("now", at(now))
          .param("until", at(until))
          .param("by", pause.by())
          .param("reason", pause.reason())
          .update();
    }
    return !stopped.isEmpty();
  }

  /// Starts every paused clock of the subject again.
  public void resume(EstateId estate, Subject subject, Instant now) {
    breaking.resume(estate.value(), subject.id(), now);
  }

  /// Puts a running promise before another desk of the same role: the clock runs on.
  public void reassign(EstateId estate, Subject subject, Clause clause, Desk holder) {
    jdbc.sql(
            """
            update commitment
            set holder_department = :department, holder_person = :person, version = version + 1
            where estate_id = :estate and subject_id = :subject and clause = :clause
              and holder_role = :role and kept_at is null and released_at is null
            """)
        .param("department", holder.department() == null ? null : holder.department().value())
        .param("person", holder.person() == null ? null : holder.person().value())
        .param("estate", estate.value())
        .param("subject", subject.id())
        .param("clause", clause.id())
        .param("role", holder.role().name())
        .update();
  }

  /// Everything that was ever promised to a subject, in the order in which the clocks started.
  public List<Commitment> of(EstateId estate, UUID subject) {
    return jdbc.sql(
            """
            select * from commitment where estate_id = :estate and subject_id = :subject
            order by round, opened_at, due_at, id
            """)
        .param("estate", estate.value())
        .param("subject", subject)
        .query(CommitmentRows::read)
        .list();
  }

  /// The same, by what people call the subject.
  public List<Commitment> of(EstateId estate, String number) {
    return jdbc.sql(
            """
            select * from commitment where estate_id = :estate and subject_number = :number
            order by round, opened_at, due_at, id
            """)
        .param("estate", estate.value())
        .param("number", number)
        .query(CommitmentRows::read)
        .list();
  }

  /// Why a clock was stopped and by whom.
  public record Pause(String by, String reason) {}
}
