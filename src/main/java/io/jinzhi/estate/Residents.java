package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Writes the people of the register: who they are, how to reach them, where they move in and out.
/// Each call is one transaction, or part of the caller's.
@Repository
@Transactional
public class Residents {

  public record NewPhone(String digits, @Nullable String note) {}

  public record NewPerson(String name, @Nullable String note, List<NewPhone> phones) {}

  /// @param until the first day no longer there; null while open
  public record NewResidency(
      UnitId unit,
      PersonId person,
      ResidencyKind kind,
      LocalDate since,
      @Nullable LocalDate until,
      boolean main) {}

  /// Somebody of the register, in clear.
  public record Known(
      UnitId unit, PersonId person, String name, ResidencyKind kind, List<String> digits) {}

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Edition edition;

  Residents(JdbcClient jdbc, Ids ids, Edition edition) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.edition = edition;
  }

  /// Adds people with their telephones.
  ///
  /// @return their ids, in the order given
  public List<PersonId> addPeople(EstateId estate, List<NewPerson> people) {
    edition.advance(estate);
    UUID[] fresh = Batch.fresh(ids, people.size());
    List<Pinyin> pinyin = people.stream().map(each -> Pinyin.of(each.name())).toList();
    jdbc.sql(
            """
            insert into person (estate_id, id, name, pinyin_full, pinyin_initials, note)
            select :estate, new.*
            from unnest(:ids::uuid[], :names::text[], :full::text[], :initials::text[],
              :notes::text[]) as new
            """)
        .param("estate", estate.value())
        .param("ids", fresh)
        .param("names", Batch.texts(people, NewPerson::name))
        .param("full", Batch.texts(pinyin, Pinyin::full))
        .param("initials", Batch.texts(pinyin, Pinyin::initials))
        .param("notes", Batch.texts(people, NewPerson::note))
        .update();
    List<PersonId> out =
        IntStream.range(0, fresh.length).mapToObj(at -> new PersonId(fresh[at])).toList();
    Batch.learn(jdbc, people.size(), "person");
    List<Owned> phones = new ArrayList<>();
    for (int at = 0; at < people.size(); at++) {
      number(out.get(at), 0, people.get(at).phones(), phones);
    }
    insert(estate, phones);
    Batch.learn(jdbc, phones.size(), "phone");
    return out;
  }

  /// Adds telephones to people; a number that somebody has already stays as it is.
  public void addPhones(EstateId estate, Map<PersonId, List<NewPhone>> phones) {
    edition.advance(estate);
    Map<PersonId, Integer> last = new HashMap<>();
    jdbc.sql(
            """
            select person_id, max(position) as last from phone
            where estate_id = :estate and person_id = any(:people) group by person_id
            """)
        .param("estate", estate.value())
        .param("people", phones.keySet().stream().map(PersonId::value).toArray(UUID[]::new))
        .query(
            row -> {
              last.put(new PersonId(Columns.uuid(row, "person_id")), row.getInt("last"));
            });
    List<Owned> rows = new ArrayList<>();
    phones.forEach((person, more) -> number(person, last.getOrDefault(person, 0), more, rows));
    insert(estate, rows);
  }

  /// Everybody who lives here now, in clear: for an import to compare with, never to be shown.
  @Transactional(readOnly = true)
  public List<Known> known(EstateId estate) {
    return jdbc.sql(
            """
            select r.unit_id, r.person_id, p.name, r.kind, coalesce(
              (select array_agg(f.digits order by f.position) from phone f
                where f.estate_id = r.estate_id and f.person_id = r.person_id), '{}') as digits
            from residency r
            join person p on p.estate_id = r.estate_id and p.id = r.person_id
            where r.estate_id = :estate and r.until is null
            order by r.main desc, r.since, r.id
            """)
        .param("estate", estate.value())
        .query(
            (row, number) ->
                new Known(
                    new UnitId(Columns.uuid(row, "unit_id")),
                    new PersonId(Columns.uuid(row, "person_id")),
                    row.getString("name"),
                    ResidencyKind.valueOf(row.getString("kind")),
                    List.of((String[]) row.getArray("digits").getArray())))
        .list();
  }

  private record Owned(PersonId person, int position, NewPhone phone) {}

  private static void number(PersonId person, int last, List<NewPhone> phones, List<Owned> rows) {
    int position = last;
    for (NewPhone phone : phones) {
      rows.add(new Owned(person, ++position, phone));
    }
  }

  private void insert(EstateId estate, List<Owned> phones) {
    jdbc.sql(
            """
            insert into phone (estate_id, person_id, position, digits, note, placeholder)
            select :estate, new.person_id, new.position::integer, new.digits, new.note,
              new.placeholder
            from unnest(:people::uuid[], :positions::text[], :digits::text[], :notes::text[],
              :placeholders::boolean[]) as new (person_id, position, digits, note, placeholder)
            on conflict (estate_id, person_id, digits) do nothing
            """)
        .param("estate", estate.value())
        .param("people", phones.stream().map(each -> each.person().value()).toArray(UUID[]::new))
        .param("positions", Batch.texts(phones, Owned::position))
        .param("digits", Batch.texts(phones, each -> each.phone().digits()))
        .param("notes", Batch.texts(phones, each -> each.phone().note()))
        .param(
            "placeholders",
            phones.stream()
                .map(each -> Placeholders.phone(each.phone().digits()))
                .toArray(Boolean[]::new))
        .update();
  }

  /// Lets people move in. Who is there already in the same kind stays as they are.
  public void moveIn(EstateId estate, List<NewResidency> residencies) {
    edition.advance(estate);
    jdbc.sql(
            """
            insert into residency (estate_id, id, unit_id, person_id, kind, since, until, main)
            select :estate, new.id, new.unit_id, new.person_id, new.kind, new.since::date,
              new.until::date, new.main
            from unnest(:ids::uuid[], :units::uuid[], :people::uuid[], :kinds::text[],
              :since::text[], :until::text[], :main::boolean[])
              as new (id, unit_id, person_id, kind, since, until, main)
            on conflict (estate_id, unit_id, person_id, kind) where until is null do nothing
            """)
        .param("estate", estate.value())
        .param("ids", Batch.fresh(ids, residencies.size()))
        .param("units", residencies.stream().map(each -> each.unit().value()).toArray(UUID[]::new))
        .param(
            "people", residencies.stream().map(each -> each.person().value()).toArray(UUID[]::new))
        .param("kinds", Batch.texts(residencies, NewResidency::kind))
        .param("since", Batch.texts(residencies, NewResidency::since))
        .param("until", Batch.texts(residencies, NewResidency::until))
        .param("main", residencies.stream().map(NewResidency::main).toArray(Boolean[]::new))
        .update();
  }

  /// Ends everything that somebody is in a unit.
  ///
  /// @param on the first day no longer there
  /// @return whether they were there
  public boolean moveOut(EstateId estate, UnitId unit, PersonId person, LocalDate on) {
    edition.advance(estate);
    return jdbc.sql(
                """
                update residency set until = greatest(:on::date, since)
                where estate_id = :estate and unit_id = :unit and person_id = :person
                  and until is null
                """)
            .param("on", on)
            .param("estate", estate.value())
            .param("unit", unit.value())
            .param("person", person.value())
            .update()
        > 0;
  }
}
