package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /// Keeps every running promise under the clauses. One whose limit has passed is broken and
  /// escalated first, so that late stays visible as late.
  ///
  /// @param proofs at most one for each clause
  /// @return whether there was one to keep
  public boolean keep(EstateId estate, Subject subject, List<Proof> proofs, Actor by, Instant now) {
    if (proofs.isEmpty()) {
      return false;
    }
    breaking.breakPassed(
        estate, subject.id(), proofs.stream().map(each -> each.clause().id()).toList(), now);
    return jdbc.sql(
                """
                update commitment c
                set kept_at = :now, kept_by = :by, kept_by_name = :name, evidence_zh = proof.zh,
                  evidence_en = proof.en, paused_since = null, paused_until = null,
                  version = version + 1
                from unnest(:clauses::text[], :holders::text[], :zh::text[], :en::text[])
                  as proof (clause, holder, zh, en)
                where c.estate_id = :estate and c.subject_id = :subject and c.clause = proof.clause
                  and (proof.holder is null or c.holder_role = proof.holder)
                  and c.kept_at is null and c.released_at is null
                """)
            .param("now", at(now))
            .param("by", by.staff().value())
            .param("name", by.name())
            .param("estate", estate.value())
            .param("subject", subject.id())
            .param("clauses", Proof.texts(proofs, each -> each.clause().id()))
            .param("holders", Proof.texts(proofs, Proof::holderName))
            .param("zh", Proof.texts(proofs, each -> each.evidence().zh()))
            .param("en", Proof.texts(proofs, each -> each.evidence().en()))
            .update()
        > 0;
  }

  /// Keeps what was done at an earlier instant and is only known now, such as a round walked
  // without
  /// network. Where it was done in time, a break that was found meanwhile is taken back.
  ///
  /// @param done when it was done
  public boolean keepAsOf(
      EstateId estate, Subject subject, List<Proof> proofs, Actor by, Instant done) {
    jdbc.sql(
            """
            update commitment
            set broken_at = null, escalated_at = null, version = version + 1
            where estate_id = :estate and subject_id = :subject and clause in (:clauses)
              and broken_at is not null and due_at >= :done
              and kept_at is null and released_at is null
            """)
        .param("estate", estate.value())
        .param("subject", subject.id())
        .param("clauses", proofs.stream().map(each -> each.clause().id()).toList())
        .param("done", at(done))
        .update();
    return keep(estate, subject, proofs, by, done);
  }

  /// [#keep] for one clause.
  public boolean keep(
      EstateId estate, Subject subject, Clause clause, Phrase evidence, Actor by, Instant now) {
    return keep(estate, subject, List.of(Proof.of(clause, evidence)), by, now);
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

  /// Puts running promises before another desk of the same role: the clocks run on.
  public void reassign(EstateId estate, Subject subject, List<Clause> clauses, Desk holder) {
    jdbc.sql(
            """
            update commitment
            set holder_department = :department, holder_person = :person, version = version + 1
            where estate_id = :estate and subject_id = :subject and clause in (:clauses)
              and holder_role = :role and kept_at is null and released_at is null
            """)
        .param("department", holder.department() == null ? null : holder.department().value())
        .param("person", holder.person() == null ? null : holder.person().value())
        .param("estate", estate.value())
        .param("subject", subject.id())
        .param("clauses", clauses.stream().map(Clause::id).toList())
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

  public Optional<Commitment> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from commitment where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(CommitmentRows::read)
        .optional();
  }

  /// Why a clock was stopped and by whom.
  public record Pause(String by, String reason) {}
}
