package io.jinzhi.complaint;

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
class HeldComplaints implements PersonalData {
  private final JdbcClient jdbc;
  private final Estates estates;

  HeldComplaints(JdbcClient jdbc, Estates estates) {
    this.jdbc = jdbc;
    this.estates = estates;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Held of(EstateId estate, PersonId person) {
    var zone = estates.estate(estate).zone();
    var items =
        jdbc.sql(
                """
                select number, course as text, accepted_at as at from complaint
                where estate_id = :estate and person_id = :person
                order by accepted_at desc, number desc
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
        Phrase.of("投诉", "Complaints"),
        Phrase.of("投诉处理记录，按手册归档保存", "complaint records, kept on file as the handbook says"),
        items);
  }
}
