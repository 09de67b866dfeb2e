package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of what is counted at each hand-over.
@Repository
class Things {
  private final JdbcClient jdbc;
  private final Ids ids;

  private final List<Stock> stocks;

  Things(JdbcClient jdbc, Ids ids, List<Stock> stocks) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.stocks = stocks;
  }

  List<Thing> of(EstateId estate, UUID post) {
    return jdbc
        .sql(
            """
            select * from handover_thing
            where estate_id = :estate and post_id = :post and retired_at is null
            order by position, id
            """)
        .param("estate", estate.value())
        .param("post", post)
        .query(
            (row, index) ->
                new Thing(
                    uuid(row, "id"),
                    uuid(row, "post_id"),
                    Phrase.of(row.getString("name_zh"), row.getString("name_en")),
                    row.getInt("expected"),
                    row.getString("source")))
        .list()
        .stream()
        .map(each -> known(estate, each))
        .toList();
  }

  /// With the number that its keeper knows, where there is one.
  private Thing known(EstateId estate, Thing thing) {
    return stocks.stream()
        .filter(each -> each.source().equals(thing.source()))
        .map(each -> each.expected(estate))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .map(
            each ->
                new Thing(thing.id(), thing.post(), thing.name(), each.getAsInt(), thing.source()))
        .orElse(thing);
  }

  void add(EstateId estate, UUID post, Phrase name, int expected) {
    add(estate, post, name, expected, null);
  }

  private void add(EstateId estate, UUID post, Phrase name, int expected, @Nullable String source) {
    jdbc.sql(
            """
            insert into handover_thing (estate_id, id, post_id, name_zh, name_en, expected, source,
              position)
            select :estate, :id, :post, :zh, :en, :expected, :source, coalesce(max(position), 0) + 1
            from handover_thing where estate_id = :estate and post_id = :post
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("post", post)
        .param("zh", name.zh())
        .param("en", name.en())
        .param("expected", expected)
        .param("source", source)
        .update();
  }

  /// What DUT-05 names; the numbers are the house's to set.
  void addDefaults(EstateId estate, UUID post) {
    add(estate, post, Phrase.of("钥匙", "Keys"), 12, "KEYS");
    add(estate, post, Phrase.of("对讲机", "Radios"), 2);
    add(estate, post, Phrase.of("手电筒", "Torches"), 2);
    add(estate, post, Phrase.of("空白表单（本）", "Pads of forms"), 3);
  }

  /// @return whether it was still on the list
  boolean retire(EstateId estate, UUID post, UUID id, Instant now) {
    return jdbc.sql(
                """
                update handover_thing set retired_at = :now
                where estate_id = :estate and post_id = :post and id = :id and retired_at is null
                """)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("post", post)
            .param("id", id)
            .update()
        == 1;
  }
}
