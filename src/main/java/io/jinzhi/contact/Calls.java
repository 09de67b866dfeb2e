package io.jinzhi.contact;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of calls and of the events that told of them.
@Repository
class Calls {
  private static final String ROW =
      """
      select c.*, k.number as contact_number, exists (
          select 1 from phone_call b where b.estate_id = c.estate_id and b.number = c.number
            and b.number <> '' and b.id <> c.id and b.first_at < c.first_at
            and b.first_at >= c.first_at - make_interval(mins => :within)) as repeated
      from phone_call c
      left join lateral (select number from contact k
        where k.estate_id = c.estate_id and k.call_id = c.id order by at limit 1) k on true
      """;

  private final JdbcClient jdbc;

  Calls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Remembers that an event came.
  ///
  /// @return whether it is new
  boolean take(EstateId estate, CallEvent event, Instant now) {
    return jdbc.sql(
                """
                insert into phone_event (estate_id, event_id, reference, what, at, received_at)
                values (:estate, :event, :reference, :what, :at, :now)
                on conflict do nothing
                """)
            .param("estate", estate.value())
            .param("event", event.id())
            .param("reference", event.call())
            .param("what", event.what().name())
            .param("at", at(event.at()))
            .param("now", at(now))
            .update()
        == 1;
  }

  /// Adds what an event says to its call, which begins with whichever event comes first.
  void merge(EstateId estate, UUID id, CallEvent event) {
    CallEvent.What what = event.what();
    jdbc.sql(
            """
            insert into phone_call (estate_id, id, reference, number, line, first_at, rang_at,
              answered_at, abandoned_at, ended_at)
            values (:estate, :id, :reference, :number, :line, :at, :rang, :answered, :abandoned,
              :ended)
            on conflict (estate_id, reference) do update set
              number = case when phone_call.number = '' then excluded.number
                else phone_call.number end,
              line = coalesce(phone_call.line, excluded.line),
              first_at = least(phone_call.first_at, excluded.first_at),
              rang_at = least(phone_call.rang_at, excluded.rang_at),
              answered_at = least(phone_call.answered_at, excluded.answered_at),
              abandoned_at = least(phone_call.abandoned_at, excluded.abandoned_at),
              ended_at = greatest(phone_call.ended_at, excluded.ended_at),
              held_at = case when excluded.ended_at is null then phone_call.held_at end
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("reference", event.call())
        .param("number", event.number())
        .param("line", event.line())
        .param("at", at(event.at()))
        .param("rang", only(event, what == CallEvent.What.RINGING))
        .param("answered", only(event, what == CallEvent.What.ANSWERED))
        .param("abandoned", only(event, what == CallEvent.What.ABANDONED))
        .param("ended", only(event, what == CallEvent.What.ENDED))
        .update();
  }

  private static java.time.@Nullable OffsetDateTime only(CallEvent event, boolean so) {
    return atOrNull(so ? event.at() : null);
  }

  /// A call that somebody at the desk enters.
  void add(EstateId estate, UUID id, String number, Instant now) {
    jdbc.sql(
            """
            insert into phone_call (estate_id, id, number, first_at, rang_at)
            values (:estate, :id, :number, :now, :now)
            """)
        .param("estate", estate.value())
        .param("id", id)
        .param("number", number)
        .param("now", at(now))
        .update();
  }

  /// @return whether it was still ringing; two who take it up at once do not both have it
  boolean answer(EstateId estate, UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update phone_call set answered_at = coalesce(answered_at, :now), by_name = :by
                where estate_id = :estate and id = :id and by_name is null and ended_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// Lets the caller wait, or takes them back.
  ///
  /// @return whether the call was on
  boolean hold(EstateId estate, UUID id, @Nullable Instant since) {
    return jdbc.sql(
                """
                update phone_call set held_at = :since
                where estate_id = :estate and id = :id and answered_at is not null
                  and ended_at is null
                """)
            .param("since", atOrNull(since))
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  boolean transfer(EstateId estate, UUID id, String to) {
    return jdbc.sql(
                """
                update phone_call set transferred_to = :to, held_at = null
                where estate_id = :estate and id = :id and answered_at is not null
                  and ended_at is null
                """)
            .param("to", to)
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  boolean end(EstateId estate, UUID id, Instant now) {
    return jdbc.sql(
                """
                update phone_call
                set ended_at = :now, held_at = null,
                  abandoned_at = case when answered_at is null then :now else abandoned_at end
                where estate_id = :estate and id = :id and ended_at is null
                """)
            .param("now", at(now))
            .param("estate", estate.value())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Call> find(EstateId estate, UUID id, int within) {
    return jdbc.sql(ROW + "where c.estate_id = :estate and c.id = :id")
        .param("within", within)
        .param("estate", estate.value())
        .param("id", id)
        .query(Calls::read)
        .optional();
  }

  /// What rings or is being spoken, the longest first.
  List<Call> live(EstateId estate, Instant since, int within) {
    return jdbc.sql(
            ROW
                + """
                where c.estate_id = :estate and c.ended_at is null and c.first_at >= :since
                  and (c.abandoned_at is null or c.answered_at is not null)
                order by c.first_at limit 8
                """)
        .param("within", within)
        .param("estate", estate.value())
        .param("since", at(since))
        .query(Calls::read)
        .list();
  }

  /// All calls that began from one instant to another, the newest first.
  List<Call> between(EstateId estate, Instant from, Instant to, int within) {
    return jdbc.sql(
            ROW
                + """
                where c.estate_id = :estate and c.first_at >= :from and c.first_at < :to
                order by c.first_at desc, c.id desc limit 2000
                """)
        .param("within", within)
        .param("estate", estate.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(Calls::read)
        .list();
  }

  private static Call read(ResultSet row, int number) throws SQLException {
    return new Call(
        uuid(row, "id"),
        row.getString("reference"),
        row.getString("number"),
        row.getString("line"),
        instantOrNull(row, "rang_at"),
        instantOrNull(row, "answered_at"),
        instantOrNull(row, "abandoned_at"),
        instantOrNull(row, "ended_at"),
        instantOrNull(row, "held_at"),
        row.getString("transferred_to"),
        row.getString("by_name"),
        row.getString("contact_number"),
        row.getBoolean("repeated"));
  }
}
