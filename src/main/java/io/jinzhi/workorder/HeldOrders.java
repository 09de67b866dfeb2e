package io.jinzhi.workorder;

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
class HeldOrders implements PersonalData {
  private final JdbcClient jdbc;
  private final Estates estates;

  HeldOrders(JdbcClient jdbc, Estates estates) {
    this.jdbc = jdbc;
    this.estates = estates;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Held of(EstateId estate, PersonId person) {
    var zone = estates.estate(estate).zone();
    var items =
        jdbc.sql(
                """
                select number, fault as text, reported_at as at from work_order
                where estate_id = :estate and person_id = :person
                order by reported_at desc, number desc
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
        Phrase.of("派单", "Work orders"),
        Phrase.of("维修记录，保修和计费需要", "repair records, needed for warranty and charges"),
        items);
  }
}
