package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of what is about a member of staff. They neither see it nor deal with it, whatever their
/// role: lists leave out what table `recusal` has of their reader.
@Component
public class Recusals {
  private final JdbcClient jdbc;

  Recusals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Hides a number from a member of staff from now on, inside the caller's transaction.
  public void hide(EstateId estate, StaffId from, String number) {
    jdbc.sql(
            """
            insert into recusal (estate_id, staff_id, number) values (:estate, :staff, :number)
            on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("staff", from.value())
        .param("number", number)
        .update();
  }

  /// Hides a number from everybody from whom another is hidden.
  public void hideLike(EstateId estate, String number, String like) {
    jdbc.sql(
            """
            insert into recusal (estate_id, staff_id, number)
            select estate_id, staff_id, :number from recusal
            where estate_id = :estate and number = :like
            on conflict do nothing
            """)
        .param("estate", estate.value())
        .param("number", number)
        .param("like", like)
        .update();
  }

  /// The numbers that this actor may not see.
  public Set<String> hiddenFrom(Actor actor) {
    return jdbc.sql("select number from recusal where estate_id = :estate and staff_id = :staff")
        .param("estate", actor.estate().value())
        .param("staff", actor.staff().value())
        .query(String.class)
        .set();
  }
}
