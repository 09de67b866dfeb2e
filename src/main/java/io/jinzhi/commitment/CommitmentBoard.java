package io.jinzhi.commitment;

import static io.jinzhi.database.Columns.at;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is owed, desk by desk.
@Component
public class CommitmentBoard {
  private static final String NOT_ABOUT_THEM =
      """
      and not exists (select 1 from recusal r where r.estate_id = :estate and r.staff_id = :person
        and r.number = subject_number)
      """;
  private static final String MINE =
      """
      holder_role = :role and (holder_department is null or holder_department = :department)
      and (holder_person is null or holder_person = :person)
      """
          + NOT_ABOUT_THEM;

  private final JdbcClient jdbc;

  CommitmentBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What this actor's desk owes and whose clock has started, the least time left first.
  public List<Commitment> owed(Actor actor, Instant now, int most) {
    return bound(
            actor,
            now,
            """
            select * from commitment where estate_id = :estate and kept_at is null
              and released_at is null and opened_at <= :now and
            """
                + MINE
                + "order by due_at, id limit :most")
        .param("most", most)
        .query(CommitmentRows::read)
        .list();
  }

  /// What this actor's department owes on these subjects under these clauses: the work of those it
  /// gave it to. The least time left first.
  public List<Commitment> owedByDepartment(
      Actor actor, Collection<UUID> subjects, Collection<String> clauses, Instant now) {
    if (subjects.isEmpty() || actor.department() == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from commitment where estate_id = :estate and kept_at is null
              and released_at is null and opened_at <= :now and holder_department = :department
              and subject_id in (:subjects) and clause in (:clauses)
            order by due_at, id
            """)
        .param("estate", actor.estate().value())
        .param("now", at(now))
        .param("department", actor.department().value())
        .param("subjects", subjects)
        .param("clauses", clauses)
        .query(CommitmentRows::read)
        .list();
  }

  /// How much this actor's desk owes now that is due before an instant.
  public int owedCount(Actor actor, Instant now, Instant before) {
    return bound(
            actor,
            now,
            """
            select count(*) from (select 1 from commitment where estate_id = :estate
              and kept_at is null and released_at is null and opened_at <= :now
              and due_at < :before and
            """
                + MINE
                + "limit 1000) mine")
        .param("before", at(before))
        .query(Integer.class)
        .single();
  }

  /// What the desks just below this actor owe and did not keep in time: it is this actor's now to
  /// see to it, the longest late first.
  public List<Commitment> brokenBelow(Actor actor, int most) {
    String below =
        Arrays.stream(Role.values())
            .filter(role -> role.superior() == actor.role())
            .map(Role::name)
            .collect(Collectors.joining(","));
    return jdbc.sql(
            """
            select * from commitment where estate_id = :estate and kept_at is null
              and released_at is null and broken_at is not null
              and holder_role = any(string_to_array(:below, ','))
              and (cast(:department as uuid) is null or holder_department = :department)
            """
                + NOT_ABOUT_THEM
                + "order by due_at, id limit :most")
        .param("person", actor.staff().value())
        .param("estate", actor.estate().value())
        .param("below", below)
        .param(
            "department",
            actor.department() == null || actor.role() != Role.DEPT_MANAGER
                ? null
                : actor.department().value())
        .param("most", most)
        .query(CommitmentRows::read)
        .list();
  }

  /// How many promises made from one instant to another were kept, and how.
  public Tally tally(EstateId estate, Instant from, Instant to) {
    return jdbc.sql(
            """
            select count(*) as made,
              count(*) filter (where kept_at is not null and broken_at is null) as in_time,
              count(*) filter (where kept_at is not null and broken_at is not null) as late,
              count(*) filter (where kept_at is null and broken_at is not null and released_at is null) as broken,
              count(*) filter (where kept_at is null and broken_at is null and released_at is null) as open
            from commitment where estate_id = :estate and opened_at >= :from and opened_at < :to
            """)
        .param("estate", estate.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(Tally.class)
        .single();
  }

  /// @param late kept, but after the limit
  /// @param broken past the limit and still not kept
  /// @param open still within the limit
  public record Tally(int made, int inTime, int late, int broken, int open) {

    /// The share kept in time of those that could be judged, in tenths of a percent; 1000 when
    /// none.
    public int rate() {
      int judged = inTime + late + broken;
      return judged == 0 ? 1000 : Math.round(inTime * 1000f / judged);
    }
  }

  private JdbcClient.StatementSpec bound(Actor actor, Instant now, String sql) {
    return jdbc.sql(sql)
        .param("estate", actor.estate().value())
        .param("now", at(now))
        .param("role", actor.role().name())
        .param("department", actor.department() == null ? null : actor.department().value())
        .param("person", actor.staff().value());
  }
}
