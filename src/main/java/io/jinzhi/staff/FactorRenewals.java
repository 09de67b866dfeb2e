package io.jinzhi.staff;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.FactorRenewal.Signed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `factor_renewal`.
@Repository
class FactorRenewals {
  private final JdbcClient jdbc;
  private final Ids ids;

  FactorRenewals(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// From now on the next factor waits. One that waited already begins anew.
  void open(EstateId estate, StaffId staff, String why, StaffId by, Instant now) {
    jdbc.sql(
            """
            insert into factor_renewal (estate_id, id, staff_id, why, reset_by, reset_at)
            values (:estate, :id, :staff, :why, :by, :now)
            on conflict (estate_id, staff_id) where ended_at is null do update
            set why = excluded.why, reset_by = excluded.reset_by, reset_at = excluded.reset_at,
              factor_id = null, number = null, first_by = null, first_role = null, first_at = null
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("staff", staff.value())
        .param("why", why)
        .param("by", by.value())
        .param("now", at(now))
        .update();
  }

  boolean waits(UUID account) {
    return jdbc.sql(
            """
            select exists (select from account a
              join factor_renewal r on r.estate_id = a.estate_id and r.staff_id = a.staff_id
              where a.id = :account and r.ended_at is null)
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  Optional<FactorRenewal> waitingFor(EstateId estate, StaffId staff) {
    return jdbc.sql(
            """
            select * from factor_renewal
            where estate_id = :estate and staff_id = :staff and ended_at is null
            """)
        .param("estate", estate.value())
        .param("staff", staff.value())
        .query((row, index) -> read(row))
        .optional();
  }

  Optional<FactorRenewal> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from factor_renewal where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query((row, index) -> read(row))
        .optional();
  }

  /// Those that wait first, then the latest.
  List<FactorRenewal> latest(EstateId estate, int most) {
    return jdbc.sql(
            """
            select * from factor_renewal where estate_id = :estate
            order by ended_at is null desc, reset_at desc, id limit :most
            """)
        .param("estate", estate.value())
        .param("most", most)
        .query((row, index) -> read(row))
        .list();
  }

  /// Its owner has enrolled the new one. What was signed for another one counts no more.
  void enrolled(EstateId estate, UUID id, UUID factor, String number) {
    jdbc.sql(
            """
            update factor_renewal set factor_id = :factor, number = :number, first_by = null,
              first_role = null, first_at = null
            where estate_id = :estate and id = :id and ended_at is null
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("factor", factor)
        .param("number", number)
        .update();
  }

  /// @return false when somebody else signed meanwhile
  boolean first(EstateId estate, UUID id, UUID factor, Actor by, Instant now) {
    return sign(
        """
        update factor_renewal set first_by = :by, first_role = :role, first_at = :now
        where estate_id = :estate and id = :id and factor_id = :factor and first_by is null
          and ended_at is null
        """,
        estate,
        id,
        factor,
        by,
        now);
  }

  /// The one that ends it.
  boolean second(EstateId estate, UUID id, UUID factor, Actor by, Instant now) {
    return sign(
        """
        update factor_renewal
        set second_by = :by, second_role = :role, second_at = :now, ended_at = :now
        where estate_id = :estate and id = :id and factor_id = :factor and first_by is not null
          and ended_at is null
        """,
        estate,
        id,
        factor,
        by,
        now);
  }

  private boolean sign(
      String statement, EstateId estate, UUID id, UUID factor, Actor by, Instant now) {
    return jdbc.sql(statement)
            .param("estate", estate.value())
            .param("id", id)
            .param("factor", factor)
            .param("by", by.staff().value())
            .param("role", by.role().name())
            .param("now", at(now))
            .update()
        == 1;
  }

  private static FactorRenewal read(ResultSet row) throws SQLException {
    return new FactorRenewal(
        uuid(row, "id"),
        new StaffId(uuid(row, "staff_id")),
        row.getString("why"),
        new StaffId(uuid(row, "reset_by")),
        instant(row, "reset_at"),
        uuidOrNull(row, "factor_id"),
        row.getString("number"),
        signed(row, "first"),
        signed(row, "second"),
        instantOrNull(row, "ended_at"));
  }

  private static @Nullable Signed signed(ResultSet row, String which) throws SQLException {
    UUID by = uuidOrNull(row, which + "_by");
    return by == null
        ? null
        : new Signed(
            new StaffId(by),
            Role.valueOf(row.getString(which + "_role")),
            instant(row, which + "_at"));
  }
}
