package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.Household.Phone;
import io.jinzhi.estate.Household.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads people with their residencies and telephones.
@Repository
class ResidentRows {
  private final JdbcClient jdbc;

  ResidentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Unit> unit(EstateId estate, UnitId unit) {
    return jdbc.sql(
            "select " + Units.COLUMNS + Units.FROM + "where u.estate_id = :estate and u.id = :unit")
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(Units::read)
        .optional();
  }

  List<Resident> history(EstateId estate, UnitId unit) {
    return histories(estate, List.of(unit)).getOrDefault(unit, List.of());
  }

  /// Masked residents of several units, present ones first.
  Map<UnitId, List<Resident>> histories(EstateId estate, Collection<UnitId> units) {
    UUID[] keys = units.stream().map(UnitId::value).toArray(UUID[]::new);
    Map<UUID, List<Phone>> phones = phones(estate, keys);
    Map<UnitId, List<Resident>> out = new HashMap<>();
    jdbc.sql(
            """
            select r.unit_id, r.person_id, p.name, p.note, r.kind, r.main, r.since, r.until
            from residency r
            join person p on p.estate_id = r.estate_id and p.id = r.person_id
            where r.estate_id = :estate and r.unit_id = any(:units)
            order by r.until desc nulls first, r.main desc,
              array_position(array['OWNER', 'TENANT', 'FAMILY'], r.kind), r.since, r.id
            """)
        .param("estate", estate.value())
        .param("units", keys)
        .query(
            row -> {
              UUID person = Columns.uuid(row, "person_id");
              Resident resident =
                  new Resident(
                      new PersonId(person),
                      Masked.name(row.getString("name")),
                      ResidencyKind.valueOf(row.getString("kind")),
                      row.getBoolean("main"),
                      row.getObject("since", LocalDate.class),
                      row.getObject("until", LocalDate.class),
                      phones.getOrDefault(person, List.of()),
                      row.getString("note"));
              out.computeIfAbsent(
                      new UnitId(Columns.uuid(row, "unit_id")), each -> new ArrayList<>())
                  .add(resident);
            });
    return out;
  }

  private Map<UUID, List<Phone>> phones(EstateId estate, UUID[] units) {
    Map<UUID, List<Phone>> out = new HashMap<>();
    jdbc.sql(
            """
            select f.person_id, f.digits, f.note, f.placeholder
            from phone f
            where f.estate_id = :estate and f.person_id in (
              select r.person_id from residency r
              where r.estate_id = :estate and r.unit_id = any(:units))
            order by f.person_id, f.position
            """)
        .param("estate", estate.value())
        .param("units", units)
        .query(
            row -> {
              out.computeIfAbsent(Columns.uuid(row, "person_id"), each -> new ArrayList<>())
                  .add(
                      new Phone(
                          Masked.phone(row.getString("digits")),
                          row.getString("note"),
                          row.getBoolean("placeholder")));
            });
    return out;
  }

  Optional<Unmasked> clear(EstateId estate, PersonId person) {
    List<Unmasked.Phone> phones =
        jdbc.sql(
                """
                select digits, note, placeholder from phone
                where estate_id = :estate and person_id = :person order by position
                """)
            .param("estate", estate.value())
            .param("person", person.value())
            .query(
                (row, number) ->
                    new Unmasked.Phone(
                        row.getString("digits"),
                        row.getString("note"),
                        row.getBoolean("placeholder")))
            .list();
    return jdbc.sql("select name from person where estate_id = :estate and id = :person")
        .param("estate", estate.value())
        .param("person", person.value())
        .query(String.class)
        .optional()
        .map(name -> new Unmasked(person, name, phones));
  }

  List<UnitId> ownedBy(EstateId estate, PersonId person, LocalDate day) {
    return jdbc.sql(
            """
            select distinct unit_id from residency
            where estate_id = :estate and person_id = :person and kind = 'OWNER'
              and since <= :day and (until is null or until > :day)
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .param("day", day)
        .query((row, index) -> new UnitId(Columns.uuid(row, "unit_id")))
        .list();
  }
}
