package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose a file is: the owners of the units, and the files that come of them.
@Repository
class OwnerRows {

  /// The number: zone, building, unit, owner. A zone counts by its place in the list of zones.
  private static final String INSERT =
      """
      insert into archive_file (estate_id, id, number, unit_id, turn, owner_person, owned_from,
        state, shelf_zone, cabinet, layer, opened_at, opened_by)
      select :estate, new.id,
        'DA-' || coalesce(z.position, 0) || '-' || u.code || '-' || (t.turns + 1),
        u.id, t.turns + 1, new.person, new.since::date, 'CURRENT', p.shelf_zone, p.cabinet,
        p.layer, :now, :by
      from unnest(:ids::uuid[], :units::uuid[], :people::uuid[], :since::text[])
        as new (id, unit_id, person, since)
      join unit u on u.estate_id = :estate and u.id = new.unit_id
      join building b on b.estate_id = u.estate_id and b.id = u.building_id
      left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
      cross join lateral (select count(*) as turns from archive_file o
        where o.estate_id = :estate and o.unit_id = u.id) t
      left join lateral (select o.shelf_zone, o.cabinet, o.layer from archive_file o
        where o.estate_id = :estate and o.unit_id = u.id order by o.turn desc limit 1) p on true
      on conflict do nothing
      """;

  /// A unit that needs a file, with its first owner.
  record Owned(UnitId unit, @Nullable PersonId owner, @Nullable LocalDate since) {}

  private final JdbcClient jdbc;

  OwnerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int open(EstateId estate, List<UUID> ids, List<Owned> units, String by, Instant now) {
    return jdbc.sql(INSERT)
        .param("estate", estate.value())
        .param("ids", ids.toArray(UUID[]::new))
        .param("units", units.stream().map(each -> each.unit().value()).toArray(UUID[]::new))
        .param("people", units.stream().map(OwnerRows::person).toArray(UUID[]::new))
        .param("since", units.stream().map(OwnerRows::since).toArray(String[]::new))
        .param("now", at(now))
        .param("by", by)
        .update();
  }

  private static @Nullable UUID person(Owned owned) {
    return owned.owner() == null ? null : owned.owner().value();
  }

  private static @Nullable String since(Owned owned) {
    return owned.since() == null ? null : owned.since().toString();
  }

  /// Units with an owner on that day and without a present file.
  List<Owned> withoutFile(EstateId estate, LocalDate day) {
    return jdbc.sql(
            """
            select distinct on (r.unit_id) r.unit_id, r.person_id, r.since from residency r
            where r.estate_id = :estate and r.kind = 'OWNER' and r.since <= :day
              and (r.until is null or r.until > :day)
              and not exists (select 1 from archive_file f where f.estate_id = :estate
                and f.unit_id = r.unit_id and f.state = 'CURRENT')
            order by r.unit_id, r.main desc, r.since, r.id
            """)
        .param("estate", estate.value())
        .param("day", day)
        .query(OwnerRows::owned)
        .list();
  }

  /// Whoever owns it on that day, the main owner first.
  List<Owned> on(EstateId estate, UnitId unit, LocalDate day) {
    return jdbc.sql(
            """
            select unit_id, person_id, since from residency
            where estate_id = :estate and unit_id = :unit and kind = 'OWNER' and since <= :day
              and (until is null or until > :day)
            order by main desc, since, id
            """)
        .param("estate", estate.value())
        .param("unit", unit.value())
        .param("day", day)
        .query(OwnerRows::owned)
        .list();
  }

  /// Present files whose owner has gone while somebody else owns the unit.
  List<FileId> outlived(EstateId estate, LocalDate day) {
    return jdbc.sql(
            """
            select f.id from archive_file f
            where f.estate_id = :estate and f.state = 'CURRENT'
              and exists (select 1 from residency r where r.estate_id = :estate
                and r.unit_id = f.unit_id and r.kind = 'OWNER' and r.since <= :day
                and (r.until is null or r.until > :day))
              and not exists (select 1 from residency r where r.estate_id = :estate
                and r.unit_id = f.unit_id and r.kind = 'OWNER' and r.since <= :day
                and (r.until is null or r.until > :day)
                and r.person_id = f.owner_person)
            """)
        .param("estate", estate.value())
        .param("day", day)
        .query((row, index) -> new FileId(uuid(row, "id")))
        .list();
  }

  void owned(EstateId estate, FileId file, Owned by) {
    jdbc.sql(
            """
            update archive_file set owner_person = :person, owned_from = :since::date,
              version = version + 1
            where estate_id = :estate and id = :file
            """)
        .param("person", person(by))
        .param("since", since(by))
        .param("estate", estate.value())
        .param("file", file.value())
        .update();
  }

  @Nullable LocalDate ownedFrom(EstateId estate, FileId file) {
    return jdbc.sql("select owned_from from archive_file where estate_id = :estate and id = :file")
        .param("estate", estate.value())
        .param("file", file.value())
        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  private static Owned owned(ResultSet row, int index) throws SQLException {
    return new Owned(
        new UnitId(uuid(row, "unit_id")),
        new PersonId(uuid(row, "person_id")),
        row.getObject("since", LocalDate.class));
  }
}
