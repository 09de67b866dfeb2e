package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.commitment.Subject;
import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of nights and of the looks at the posts (DUT-12).
@Repository
public class NightChecks {
  private final JdbcClient jdbc;
  private final Ids ids;

  NightChecks(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  record Night(UUID id, LocalDate night) {
    Subject subject() {
      return new Subject(DutyKind.NIGHT.subject(), id, DutyKind.NIGHT.prefix() + night);
    }
  }

  /// @param attended whether the post was manned and awake
  public record Check(
      UUID id,
      LocalDate night,
      Phrase post,
      Instant at,
      String by,
      boolean attended,
      String finding) {}

  /// Opens the night if need be.
  Night night(EstateId estate, LocalDate night) {
    return jdbc.sql(
            """
            insert into duty_night (estate_id, id, night) values (:estate, :id, :night)
            on conflict (estate_id, night) do update set night = excluded.night
            returning id, night
            """)
        .param("estate", estate.value())
        .param("id", ids.next())
        .param("night", night)
        .query((row, index) -> new Night(uuid(row, "id"), night))
        .single();
  }

  void add(EstateId estate, Night night, Post post, Check check) {
    jdbc.sql(
            """
            insert into night_check (estate_id, id, night_id, post_id, at, by_name, attended, finding)
            values (:estate, :id, :night, :post, :at, :by, :attended, :finding)
            """)
        .param("estate", estate.value())
        .param("id", check.id())
        .param("night", night.id())
        .param("post", post.id())
        .param("at", at(check.at()))
        .param("by", check.by())
        .param("attended", check.attended())
        .param("finding", check.finding())
        .update();
  }

  int count(EstateId estate, Night night) {
    return jdbc.sql(
            "select count(*) from night_check where estate_id = :estate and night_id = :night")
        .param("estate", estate.value())
        .param("night", night.id())
        .query(Integer.class)
        .single();
  }

  /// The latest first.
  List<Check> list(EstateId estate, int most) {
    return jdbc.sql(
            """
            select c.*, n.night, p.name_zh, p.name_en from night_check c
            join duty_night n on n.estate_id = c.estate_id and n.id = c.night_id
            join duty_post p on p.estate_id = c.estate_id and p.id = c.post_id
            where c.estate_id = :estate order by c.at desc, c.id limit :most
            """)
        .param("estate", estate.value())
        .param("most", most)
        .query(
            (row, index) ->
                new Check(
                    uuid(row, "id"),
                    row.getObject("night", LocalDate.class),
                    Phrase.of(row.getString("name_zh"), row.getString("name_en")),
                    instant(row, "at"),
                    row.getString("by_name"),
                    row.getBoolean("attended"),
                    row.getString("finding")))
        .list();
  }
}
