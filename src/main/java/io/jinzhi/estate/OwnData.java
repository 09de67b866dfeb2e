package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.language.Phrase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What the register says about somebody, for that person's own request: told in clear, corrected,
/// erased. Whoever calls has made sure who asks, and writes down that it was done.
@Repository
@Transactional
public class OwnData {

  /// @param until the first day no longer there; null while open
  public record Stay(String unit, ResidencyKind kind, LocalDate since, @Nullable LocalDate until) {}

  /// @param looks who of the staff saw it in clear, and why
  public record Entry(
      Unmasked person, @Nullable String note, List<Stay> stays, List<PersonalData.Item> looks) {

    /// The day on which the last stay ended; null while there is one.
    public @Nullable LocalDate leftOn() {
      LocalDate last = null;
      for (Stay each : stays) {
        LocalDate until = each.until();
        if (until == null) {
          return null;
        }
        last = last == null || until.isAfter(last) ? until : last;
      }
      return last;
    }
  }

  private final JdbcClient jdbc;
  private final ResidentRows rows;
  private final Edition edition;

  OwnData(JdbcClient jdbc, ResidentRows rows, Edition edition) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.edition = edition;
  }

  @Transactional(readOnly = true)
  public Optional<Entry> of(EstateId estate, PersonId person) {
    return rows.clear(estate, person)
        .map(
            clear ->
                new Entry(
                    clear, note(estate, person), stays(estate, person), looks(estate, person)));
  }

  private @Nullable String note(EstateId estate, PersonId person) {
    return jdbc.sql(
            """
            select coalesce(note, '') from person
            where estate_id = :estate and id = :person and note <> ''
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<Stay> stays(EstateId estate, PersonId person) {
    return jdbc.sql(
            """
            select u.code, r.kind, r.since, r.until from residency r
            join unit u on u.estate_id = r.estate_id and u.id = r.unit_id
            where r.estate_id = :estate and r.person_id = :person order by r.since desc, r.id
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .query(
            (row, at) ->
                new Stay(
                    row.getString("code"),
                    ResidencyKind.valueOf(row.getString("kind")),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  private List<PersonalData.Item> looks(EstateId estate, PersonId person) {
    return jdbc.sql(
            """
            select reason, at from unmasking
            where estate_id = :estate and person_id = :person order by at desc limit 200
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .query(
            (row, at) ->
                new PersonalData.Item(
                    "", Columns.instant(row, "at").toString(), row.getString("reason")))
        .list();
  }

  /// @return what it was before
  public String rename(EstateId estate, PersonId person, String name) {
    edition.advance(estate);
    String before = rows.clear(estate, person).orElseThrow().name();
    Pinyin pinyin = Pinyin.of(name);
    jdbc.sql(
            """
            update person set name = :name, pinyin_full = :full, pinyin_initials = :initials
            where estate_id = :estate and id = :person
            """)
        .param("name", name)
        .param("full", pinyin.full())
        .param("initials", pinyin.initials())
        .param("estate", estate.value())
        .param("person", person.value())
        .update();
    return before;
  }

  /// The first telephone; others stay.
  ///
  /// @return what it was before, empty where there was none
  public String callAt(EstateId estate, PersonId person, String digits) {
    edition.advance(estate);
    String before =
        rows.clear(estate, person).orElseThrow().phones().stream()
            .map(Unmasked.Phone::digits)
            .findFirst()
            .orElse("");
    jdbc.sql(
            """
            delete from phone where estate_id = :estate and person_id = :person
              and digits in (:before, :digits)
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .param("before", before)
        .param("digits", digits)
        .update();
    jdbc.sql(
            """
            insert into phone (estate_id, person_id, position, digits, placeholder)
            select :estate, :person, coalesce(min(position), 2) - 1, :digits, false from phone
            where estate_id = :estate and person_id = :person
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .param("digits", digits)
        .update();
    return before;
  }

  /// What nobody needs: the note, and all telephones but the first.
  ///
  /// @return how much went
  public int eraseSpare(EstateId estate, PersonId person) {
    edition.advance(estate);
    int notes =
        jdbc.sql(
                """
                update person set note = null
                where estate_id = :estate and id = :person and note is not null
                """)
            .param("estate", estate.value())
            .param("person", person.value())
            .update();
    return notes
        + jdbc.sql(
                """
                delete from phone p where p.estate_id = :estate and p.person_id = :person
                  and p.position > (select min(position) from phone q
                    where q.estate_id = p.estate_id and q.person_id = p.person_id)
                """)
            .param("estate", estate.value())
            .param("person", person.value())
            .update();
  }

  /// Name, telephones and note of somebody who left long ago; that somebody lived there stays.
  public void eraseAll(EstateId estate, PersonId person) {
    eraseSpare(estate, person);
    jdbc.sql("delete from phone where estate_id = :estate and person_id = :person")
        .param("estate", estate.value())
        .param("person", person.value())
        .update();
    rename(estate, person, ERASED.zh());
  }

  /// What stands in place of the name.
  public static final Phrase ERASED = Phrase.of("已删除", "Erased");
}
