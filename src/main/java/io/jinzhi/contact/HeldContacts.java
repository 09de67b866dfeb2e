package io.jinzhi.contact;

import io.jinzhi.database.Columns;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.PersonalData;
import io.jinzhi.language.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What this module holds about a person, for that person's own request.
@Component
class HeldContacts implements PersonalData {
  private final JdbcClient jdbc;
  private final Estates estates;

  HeldContacts(JdbcClient jdbc, Estates estates) {
    this.jdbc = jdbc;
    this.estates = estates;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Held of(EstateId estate, PersonId person) {
    var zone = estates.estate(estate).zone();
    var items =
        jdbc.sql(
                """
                select number, words as text, at as at from contact
                where estate_id = :estate and person_id = :person
                order by at desc, number desc
                """)
            .param("estate", estate.value())
            .param("person", person.value())
            .query(
                (row, index) ->
                    new Item(
                        row.getString("number"),
                        Columns.instant(row, "at").atZone(zone).toLocalDate().toString(),
                        Masked.numbers(row.getString("text"))))
            .list();
    return new Held(
        Phrase.of("来电来访", "Contacts"),
        Phrase.of("接待记录，与值班日志相连", "records of contacts, part of the duty log"),
        items);
  }
}
