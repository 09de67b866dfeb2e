package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of open items.
@Repository
class Items {
  private final JdbcClient jdbc;

  Items(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(EstateId estate, Item item) {
    jdbc.sql(
            """
            insert into duty_item (estate_id, id, number, post_id, text, opened_at, opened_by)
            values (:estate, :id, :number, :post, :text, :now, :by)
            """)
        .param("estate", estate.value())
        .param("id", item.id())
        .param("number", item.number())
        .param("post", item.post())
        .param("text", item.text())
        .param("now", at(item.openedAt()))
        .param("by", item.openedBy())
        .update();
  }

  Optional<Item> find(EstateId estate, String number) {
    return jdbc.sql("select * from duty_item where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Items::read)
        .optional();
  }

  /// @return whether it was still open
  boolean close(EstateId estate, UUID id, String result, String by, Instant now) {
    return jdbc.sql(
                """
                update duty_item set closed_at = :now, closed_by = :by, result = :result,
                  version = version + 1
                where estate_id = :estate and id = :id and closed_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("result", result)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// The oldest first.
  List<Item> open(EstateId estate) {
    return jdbc.sql(
            """
            select * from duty_item where estate_id = :estate and closed_at is null
            order by opened_at, id limit 200
            """)
        .param("estate", estate.value())
        .query(Items::read)
        .list();
  }

  private static Item read(ResultSet row, int index) throws SQLException {
    return new Item(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "post_id"),
        row.getString("text"),
        instant(row, "opened_at"),
        row.getString("opened_by"),
        instantOrNull(row, "closed_at"),
        row.getString("closed_by"),
        row.getString("result"));
  }
}
