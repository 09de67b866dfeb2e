package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of who stands when. Who writes holds the months first: see [RosterMonths#hold].
@Repository
class Duties {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Duties(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  void put(EstateId estate, List<Duty> duties) {
    batch.batchUpdate(
        """
        insert into duty (estate_id, id, post_id, day, shift, starts_at, ends_at, person, by_hand)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        duties,
        500,
        (row, duty) -> {
          row.setObject(1, estate.value());
          row.setObject(2, duty.id());
          row.setObject(3, duty.post());
          row.setObject(4, duty.day());
          row.setString(5, duty.shift());
          row.setObject(6, at(duty.from()));
          row.setObject(7, at(duty.to()));
          row.setObject(8, duty.person().value());
          row.setBoolean(9, duty.byHand());
        });
  }

  List<Duty> month(EstateId estate, YearMonth month) {
    return between(estate, month.atDay(1), month.atEndOfMonth());
  }

  /// Those of days from one to another, both included.
  List<Duty> between(EstateId estate, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select * from duty where estate_id = :estate and day between :first and :last
            order by starts_at, id
            """)
        .param("estate", estate.value())
        .param("first", first)
        .param("last", last)
        .query(Duties::read)
        .list();
  }

  Optional<Duty> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from duty where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Duties::read)
        .optional();
  }

  /// Everybody whose shift holds the instant, by rosters that are posted.
  List<Duty> standing(EstateId estate, Instant when) {
    return jdbc.sql(
            """
            select d.* from duty d
            where d.estate_id = :estate and d.starts_at <= :when and d.ends_at > :when
              and exists (select 1 from duty_month m where m.estate_id = d.estate_id
                and m.month = date_trunc('month', d.day)::date and m.posted_at is not null)
            order by d.starts_at, d.id
            """)
        .param("estate", estate.value())
        .param("when", at(when))
        .query(Duties::read)
        .list();
  }

  /// What somebody stands that ends after the instant, the next first.
  List<Duty> ahead(EstateId estate, StaffId person, Instant now, int most) {
    return jdbc.sql(
            """
            select * from duty where estate_id = :estate and person = :person and ends_at > :now
            order by starts_at, id limit :most
            """)
        .param("estate", estate.value())
        .param("person", person.value())
        .param("now", at(now))
        .param("most", most)
        .query(Duties::read)
        .list();
  }

  /// @return whether it was still there
  boolean remove(EstateId estate, UUID id) {
    return jdbc.sql("delete from duty where estate_id = :estate and id = :id")
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// Takes back what the rotation put there, from an instant on.
  int clear(EstateId estate, UUID post, YearMonth month, Instant from) {
    return jdbc.sql(
            """
            delete from duty where estate_id = :estate and post_id = :post and not by_hand
              and day between :first and :last and starts_at > :from
            """)
        .param("estate", estate.value())
        .param("post", post)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .param("from", at(from))
        .update();
  }

  /// Takes everybody off a post from a day on.
  void drop(EstateId estate, UUID post, LocalDate from) {
    jdbc.sql("delete from duty where estate_id = :estate and post_id = :post and day >= :from")
        .param("estate", estate.value())
        .param("post", post)
        .param("from", from)
        .update();
  }

  /// @return whether the one who stood there still did
  boolean give(EstateId estate, Duty duty, StaffId to) {
    return jdbc.sql(
                """
                update duty set person = :to, by_hand = true
                where estate_id = :estate and id = :id and person = :from
                """)
            .param("estate", estate.value())
            .param("id", duty.id())
            .param("from", duty.person().value())
            .param("to", to.value())
            .update()
        == 1;
  }

  static Duty read(ResultSet row, int index) throws SQLException {
    return new Duty(
        uuid(row, "id"),
        uuid(row, "post_id"),
        row.getObject("day", LocalDate.class),
        row.getString("shift"),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        new StaffId(uuid(row, "person")),
        row.getBoolean("by_hand"));
  }
}
