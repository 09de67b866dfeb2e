package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of swaps and leaves.
@Repository
class Changes {
  private final JdbcClient jdbc;

  Changes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether nobody asks for that shift already
  boolean ask(EstateId estate, Change change) {
    return jdbc.sql(
                """
                insert into duty_change (estate_id, id, number, duty_id, post_id, day, shift,
                  starts_at, asked_by, substitute, exchange_id, reason, asked_at, state)
                values (:estate, :id, :number, :duty, :post, :day, :shift, :from, :by, :substitute,
                  :exchange, :reason, :now, 'ASKED')
                on conflict (estate_id, duty_id) where state = 'ASKED' do nothing
                """)
            .param("estate", estate.value())
            .param("id", change.id())
            .param("number", change.number())
            .param("duty", change.duty())
            .param("post", change.post())
            .param("day", change.day())
            .param("shift", change.shift())
            .param("from", at(change.from()))
            .param("by", change.askedBy().value())
            .param("substitute", change.substitute().value())
            .param("exchange", change.exchange(), Types.OTHER)
            .param("reason", change.reason())
            .param("now", at(change.askedAt()))
            .update()
        == 1;
  }

  /// Held until the end of the transaction: of two who decide, the second sees what the first did.
  Optional<Change> hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from duty_change where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query(Changes::read)
        .optional();
  }

  void decide(
      EstateId estate, Change change, Change.State state, String by, String answer, Instant now) {
    jdbc.sql(
            """
            update duty_change set state = :state, decided_at = :now, decided_by = :by,
              answer = nullif(:answer, ''), version = version + 1
            where estate_id = :estate and id = :id and state = 'ASKED'
            """)
        .param("state", state.name())
        .param("now", at(now))
        .param("by", by)
        .param("answer", answer)
        .param("estate", estate.value())
        .param("id", change.id())
        .update();
  }

  /// The waiting ones first, then the newest.
  ///
  /// @param person only what they asked or are named in; null: all
  List<Change> list(EstateId estate, @Nullable StaffId person, int most) {
    return jdbc.sql(
            """
            select * from duty_change where estate_id = :estate
              and (cast(:person as uuid) is null or asked_by = :person or substitute = :person)
            order by state <> 'ASKED', asked_at desc, id limit :most
            """)
        .param("estate", estate.value())
        .param("person", person == null ? null : person.value(), Types.OTHER)
        .param("most", most)
        .query(Changes::read)
        .list();
  }

  private static Change read(ResultSet row, int index) throws SQLException {
    return new Change(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "duty_id"),
        uuid(row, "post_id"),
        row.getObject("day", LocalDate.class),
        row.getString("shift"),
        instant(row, "starts_at"),
        new StaffId(uuid(row, "asked_by")),
        new StaffId(uuid(row, "substitute")),
        uuidOrNull(row, "exchange_id"),
        row.getString("reason"),
        instant(row, "asked_at"),
        Change.State.valueOf(row.getString("state")),
        instantOrNull(row, "decided_at"),
        row.getString("decided_by"),
        row.getString("answer"));
  }
}
