package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of briefings, read whole.
@Repository
class Briefings {
  private static final String SELECT =
      """
      select b.*, s.name from briefing b
      join staff s on s.estate_id = b.estate_id and s.id = b.person
      where b.estate_id = :estate
      """;

  private final JdbcClient jdbc;
  private final BriefingLines lines;

  Briefings(JdbcClient jdbc, BriefingLines lines) {
    this.jdbc = jdbc;
    this.lines = lines;
  }

  /// @return whether there was none yet
  boolean open(EstateId estate, UUID id, String number, LocalDate day, StaffId person) {
    return jdbc.sql(
                """
                insert into briefing (estate_id, id, number, day, person)
                values (:estate, :id, :number, :day, :person)
                on conflict (estate_id, day, person) do nothing
                """)
            .param("estate", estate.value())
            .param("id", id)
            .param("number", number)
            .param("day", day)
            .param("person", person.value())
            .update()
        == 1;
  }

  Optional<Briefing> find(EstateId estate, String number) {
    return whole(
            estate,
            jdbc.sql(SELECT + " and b.number = :number")
                .param("estate", estate.value())
                .param("number", number)
                .query(Briefings::read)
                .list())
        .stream()
        .findFirst();
  }

  /// The briefing that a problem or a task belongs to.
  Optional<Briefing> holding(EstateId estate, String number) {
    return whole(
            estate,
            jdbc.sql(
                    SELECT
                        + """
                         and b.id in (
                          select briefing_id from briefing_problem
                          where estate_id = :estate and number = :number
                          union select briefing_id from briefing_task
                          where estate_id = :estate and number = :number)
                        """)
                .param("estate", estate.value())
                .param("number", number)
                .query(Briefings::read)
                .list())
        .stream()
        .findFirst();
  }

  /// The latest day first.
  ///
  /// @param person null: everybody's
  List<Briefing> list(EstateId estate, @Nullable StaffId person, int most) {
    return whole(
        estate,
        jdbc.sql(
                SELECT
                    + """
                     and (cast(:person as uuid) is null or b.person = :person)
                    order by b.day desc, b.number limit :most
                    """)
            .param("estate", estate.value())
            .param("person", person == null ? null : person.value(), Types.OTHER)
            .param("most", most)
            .query(Briefings::read)
            .list());
  }

  /// @return whether nothing was reported before
  boolean report(EstateId estate, UUID id, String report, Instant now) {
    return jdbc.sql(
                """
                update briefing set report = :report, reported_at = :now, version = version + 1
                where estate_id = :estate and id = :id and report is null
                """)
            .param("report", report)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  void planned(EstateId estate, UUID id, String by, Instant now) {
    jdbc.sql(
            """
            update briefing set planned_at = :now, planned_by = :by, version = version + 1
            where estate_id = :estate and id = :id and planned_at is null
            """)
        .param("now", at(now))
        .param("by", by)
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  private List<Briefing> whole(EstateId estate, List<Briefing> bare) {
    List<UUID> ids = bare.stream().map(Briefing::id).toList();
    Map<UUID, List<Briefing.Problem>> problems = lines.problems(estate, ids);
    Map<UUID, List<Briefing.Task>> tasks = lines.tasks(estate, ids);
    return bare.stream()
        .map(
            each ->
                new Briefing(
                    each.id(),
                    each.number(),
                    each.day(),
                    each.person(),
                    each.name(),
                    each.report(),
                    each.reportedAt(),
                    each.plannedAt(),
                    each.plannedBy(),
                    problems.getOrDefault(each.id(), List.of()),
                    tasks.getOrDefault(each.id(), List.of())))
        .collect(Collectors.toList());
  }

  private static Briefing read(ResultSet row, int index) throws SQLException {
    return new Briefing(
        uuid(row, "id"),
        row.getString("number"),
        row.getObject("day", LocalDate.class),
        new StaffId(uuid(row, "person")),
        row.getString("name"),
        row.getString("report"),
        instantOrNull(row, "reported_at"),
        instantOrNull(row, "planned_at"),
        row.getString("planned_by"),
        List.of(),
        List.of());
  }
}
