package io.jinzhi.consultation;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The record of who acts for whom.
@Repository
class Delegations {
  private static final String SELECT =
      """
      select d.*, g.name as giver_name, s.name as deputy_name from archive_delegation d
      join staff s on s.estate_id = d.estate_id and s.id = d.deputy
      left join staff g on g.estate_id = d.estate_id and g.id = d.giver
      """;
  private final JdbcClient jdbc;

  Delegations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(EstateId estate, Delegation it, Actor by) {
    StaffId giver = it.giver();
    jdbc.sql(
            """
            insert into archive_delegation (estate_id, id, office, giver, deputy, from_at, to_at,
              reason, made_by, made_by_name, made_at)
            values (:estate, :id, :office, :giver, :deputy, :from, :to, :reason, :by, :name, :at)
            """)
        .param("estate", estate.value())
        .param("id", it.id())
        .param("office", it.office().name())
        .param("giver", giver == null ? null : giver.value(), Types.OTHER)
        .param("deputy", it.deputy().value())
        .param("from", at(it.from()))
        .param("to", at(it.to()))
        .param("reason", it.reason())
        .param("by", by.staff().value())
        .param("name", by.name())
        .param("at", at(it.madeAt()))
        .update();
  }

  /// @return whether it was still running
  boolean end(EstateId estate, UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update archive_delegation set ended_at = :now, ended_by_name = :by
                where estate_id = :estate and id = :id and ended_at is null and to_at >= :now
                """)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Delegation> find(EstateId estate, UUID id) {
    return jdbc.sql(SELECT + "where d.estate_id = :estate and d.id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Delegations::read)
        .optional();
  }

  /// Those that count now, the earliest first.
  List<Delegation> live(EstateId estate, Instant now) {
    return jdbc.sql(
            SELECT
                + """
                where d.estate_id = :estate and d.ended_at is null and d.from_at <= :now
                  and d.to_at >= :now and s.active
                order by d.made_at, d.id
                """)
        .param("estate", estate.value())
        .param("now", at(now))
        .query(Delegations::read)
        .list();
  }

  List<Delegation> newest(EstateId estate, int most) {
    return jdbc.sql(
            SELECT + "where d.estate_id = :estate order by d.made_at desc, d.id desc limit :most")
        .param("estate", estate.value())
        .param("most", most)
        .query(Delegations::read)
        .list();
  }

  private static Delegation read(ResultSet row, int index) throws SQLException {
    UUID giver = uuidOrNull(row, "giver");
    return new Delegation(
        uuid(row, "id"),
        Office.valueOf(row.getString("office")),
        giver == null ? null : new StaffId(giver),
        row.getString("giver_name"),
        new StaffId(uuid(row, "deputy")),
        row.getString("deputy_name"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        row.getString("reason"),
        row.getString("made_by_name"),
        instant(row, "made_at"),
        instantOrNull(row, "ended_at"),
        row.getString("ended_by_name"));
  }
}
