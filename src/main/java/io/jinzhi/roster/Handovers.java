package io.jinzhi.roster;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The store of hand-overs.
@Repository
class Handovers {
  private static final TypeReference<List<Handover.Count>> COUNTS = new TypeReference<>() {};
  private static final TypeReference<List<Handover.Carried>> CARRIED = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Handovers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @return whether there was none yet
  boolean open(EstateId estate, Handover handover) {
    return jdbc.sql(
                """
                insert into handover (estate_id, id, number, post_id, day, shift, next_day,
                  next_shift, ends_at, state)
                values (:estate, :id, :number, :post, :day, :shift, :nextDay, :nextShift, :ends, 'OPEN')
                on conflict (estate_id, post_id, ends_at) do nothing
                """)
            .param("estate", estate.value())
            .param("id", handover.id())
            .param("number", handover.number())
            .param("post", handover.post())
            .param("day", handover.day())
            .param("shift", handover.shift())
            .param("nextDay", handover.nextDay())
            .param("nextShift", handover.nextShift())
            .param("ends", at(handover.endsAt()))
            .update()
        == 1;
  }

  Optional<Instant> latest(EstateId estate, UUID post) {
    return jdbc.sql(
            "select max(ends_at) from handover where estate_id = :estate and post_id = :post")
        .param("estate", estate.value())
        .param("post", post)
        .query((row, index) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  Optional<Handover> find(EstateId estate, String number) {
    return select(estate, number, "");
  }

  /// Held until the end of the transaction: two people never sign it at once.
  Optional<Handover> hold(EstateId estate, String number) {
    return select(estate, number, " for update");
  }

  private Optional<Handover> select(EstateId estate, String number, String how) {
    return jdbc.sql("select * from handover where estate_id = :estate and number = :number" + how)
        .param("estate", estate.value())
        .param("number", number)
        .query(this::read)
        .optional();
  }

  /// The latest first.
  List<Handover> list(EstateId estate, int most, int offset) {
    return jdbc.sql(
            """
            select * from handover where estate_id = :estate
            order by ends_at desc, number desc limit :most offset :offset
            """)
        .param("estate", estate.value())
        .param("most", most)
        .param("offset", offset)
        .query(this::read)
        .list();
  }

  void sign(EstateId estate, Handover to, Signature by) {
    jdbc.sql(
            """
            update handover set state = 'SIGNED', weather = :weather, site = :site,
              counts = :counts::jsonb, carried = :carried::jsonb, outgoing = :by,
              outgoing_name = :name, outgoing_at = :now, version = version + 1
            where estate_id = :estate and id = :id and state in ('OPEN', 'DOUBTED')
            """)
        .param("weather", to.weather())
        .param("site", to.site())
        .param("counts", json.writeValueAsString(to.counts()))
        .param("carried", json.writeValueAsString(to.carried()))
        .param("by", by.who().value())
        .param("name", by.name())
        .param("now", at(by.at()))
        .param("estate", estate.value())
        .param("id", to.id())
        .update();
  }

  void take(EstateId estate, UUID id, Signature by) {
    jdbc.sql(
            """
            update handover set state = 'TAKEN', incoming = :by, incoming_name = :name,
              incoming_at = :now, version = version + 1
            where estate_id = :estate and id = :id and state = 'SIGNED'
            """)
        .param("by", by.who().value())
        .param("name", by.name())
        .param("now", at(by.at()))
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  void doubt(EstateId estate, UUID id, String doubts, String by, Instant now) {
    jdbc.sql(
            """
            update handover set state = 'DOUBTED', doubts = :doubts, doubted_by = :by,
              doubted_at = :now, version = version + 1
            where estate_id = :estate and id = :id and state = 'SIGNED'
            """)
        .param("doubts", doubts)
        .param("by", by)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("id", id)
        .update();
  }

  /// Who has not been relieved, although the shift is over: for up to eight hours (DUT-06).
  List<Duty> keptBack(EstateId estate, Instant when) {
    return jdbc.sql(
            """
            select d.* from handover h
            join duty d on d.estate_id = h.estate_id and d.post_id = h.post_id and d.day = h.day
              and d.shift = h.shift
            where h.estate_id = :estate and h.ends_at <= :when
              and h.ends_at > cast(:when as timestamptz) - interval '8 hours'
              and (h.incoming_at is null or h.incoming_at > :when)
            order by h.ends_at, d.id
            """)
        .param("estate", estate.value())
        .param("when", at(when))
        .query(Duties::read)
        .list();
  }

  private Handover read(ResultSet row, int index) throws SQLException {
    Instant doubted = instantOrNull(row, "doubted_at");
    return new Handover(
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "post_id"),
        row.getObject("day", LocalDate.class),
        row.getString("shift"),
        row.getObject("next_day", LocalDate.class),
        row.getString("next_shift"),
        instant(row, "ends_at"),
        Handover.State.valueOf(row.getString("state")),
        row.getString("weather"),
        row.getString("site"),
        json.readValue(row.getString("counts"), COUNTS),
        json.readValue(row.getString("carried"), CARRIED),
        signed(row, "outgoing"),
        signed(row, "incoming"),
        doubted == null
            ? null
            : new Handover.Doubt(row.getString("doubts"), row.getString("doubted_by"), doubted));
  }

  private static Handover.@Nullable Signed signed(ResultSet row, String who) throws SQLException {
    UUID person = uuidOrNull(row, who);
    return person == null
        ? null
        : new Handover.Signed(
            new StaffId(person), row.getString(who + "_name"), instant(row, who + "_at"));
  }
}
