package io.jinzhi.patrol;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.StaffId;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of rounds.
@Repository
class Rounds {
  private final JdbcClient jdbc;

  Rounds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Round round) {
    jdbc.sql(
            """
            insert into patrol_round (estate_id, id, number, area_id, day, win, opens_at,
              closes_at, grace_minutes, person, state)
            values (:estate, :id, :number, :area, :day, :win, :opens, :closes, :grace, :person,
              'PLANNED')
            on conflict (estate_id, area_id, day, win) do nothing
            """)
        .param("estate", round.estate().value())
        .param("id", round.id())
        .param("number", round.number())
        .param("area", round.area())
        .param("day", round.day())
        .param("win", round.window().name())
        .param("opens", at(round.opens()))
        .param("closes", at(round.closes()))
        .param("grace", round.grace().toMinutes())
        .param("person", round.person() == null ? null : round.person().value())
        .update();
  }

  /// Takes the areas' rounds that are still to come off the plan.
  int drop(EstateId estate, UUID area, LocalDate from) {
    return jdbc.sql(
            """
            delete from patrol_round where estate_id = :estate and area_id = :area
              and day >= :from and state = 'PLANNED' and not promised
            """)
        .param("estate", estate.value())
        .param("area", area)
        .param("from", from)
        .update();
  }

  /// The round, held until the end of the transaction.
  ///
  /// @throws Missing where there is none
  Round hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from patrol_round where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query(Rounds::read)
        .optional()
        .orElseThrow(() -> new Missing("round " + number));
  }

  Optional<Round> find(EstateId estate, String number) {
    return jdbc.sql("select * from patrol_round where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Rounds::read)
        .optional();
  }

  List<Round> between(EstateId estate, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select r.* from patrol_round r
            join patrol_area a on a.estate_id = r.estate_id and a.id = r.area_id
            where r.estate_id = :estate and r.day between :first and :last
            order by r.day, r.opens_at, a.position, r.number
            """)
        .param("estate", estate.value())
        .param("first", first)
        .param("last", last)
        .query(Rounds::read)
        .list();
  }

  /// Those up to a day that nobody has promised yet; from then on they are.
  List<Round> promise(EstateId estate, LocalDate last) {
    return jdbc.sql(
            """
            update patrol_round set promised = true
            where estate_id = :estate and day <= :last and not promised returning *
            """)
        .param("estate", estate.value())
        .param("last", last)
        .query(Rounds::read)
        .list();
  }

  /// @return the rounds whose person changed
  List<Round> assign(
      EstateId estate, UUID area, Window window, LocalDate first, LocalDate last, UUID person) {
    return jdbc.sql(
            """
            update patrol_round set person = :person, version = version + 1
            where estate_id = :estate and area_id = :area and win = :win
              and day between :first and :last and state = 'PLANNED' returning *
            """)
        .param("person", person)
        .param("estate", estate.value())
        .param("area", area)
        .param("win", window.name())
        .param("first", first)
        .param("last", last)
        .query(Rounds::read)
        .list();
  }

  void walked(Round held, Round.State state, Round.Walk walk) {
    Phrase clock = walk.clock();
    jdbc.sql(
            """
            update patrol_round
            set state = :state, started_at = :started, ended_at = :ended, received_at = :received,
              by_staff = :by, by_name = :name, made_up = :madeUp, in_window = :inWindow,
              skipped = :skipped, talked = :talked, clock_zh = :clockZh, clock_en = :clockEn,
              signature_id = :signature, version = version + 1
            where estate_id = :estate and id = :id
            """)
        .param("state", state.name())
        .param("started", at(walk.started()))
        .param("ended", io.jinzhi.database.Columns.atOrNull(walk.ended()))
        .param("received", io.jinzhi.database.Columns.atOrNull(walk.received()))
        .param("by", walk.by().value())
        .param("name", walk.byName())
        .param("madeUp", walk.madeUp())
        .param("inWindow", walk.inWindow())
        .param("skipped", walk.skipped())
        .param("talked", walk.talked())
        .param("clockZh", clock == null ? null : clock.zh())
        .param("clockEn", clock == null ? null : clock.en())
        .param("signature", walk.signature())
        .param("estate", held.estate().value())
        .param("id", held.id())
        .update();
  }

  void checked(Round held, Round.Check check) {
    jdbc.sql(
            """
            update patrol_round set checked_at = :at, checked_by = :by, version = version + 1
            where estate_id = :estate and id = :id
            """)
        .param("at", at(check.at()))
        .param("by", check.by())
        .param("estate", held.estate().value())
        .param("id", held.id())
        .update();
  }

  static Round read(ResultSet row, int index) throws SQLException {
    UUID person = uuidOrNull(row, "person");
    Instant checked = instantOrNull(row, "checked_at");
    return new Round(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        uuid(row, "area_id"),
        row.getObject("day", LocalDate.class),
        Window.valueOf(row.getString("win")),
        instant(row, "opens_at"),
        instant(row, "closes_at"),
        Duration.ofMinutes(row.getInt("grace_minutes")),
        person == null ? null : new StaffId(person),
        Round.State.valueOf(row.getString("state")),
        walk(row),
        checked == null
            ? null
            : new Round.Check(checked, Objects.requireNonNull(row.getString("checked_by"))),
        row.getInt("version"));
  }

  private static Round.@Nullable Walk walk(ResultSet row) throws SQLException {
    UUID by = uuidOrNull(row, "by_staff");
    return by == null
        ? null
        : new Round.Walk(
            new StaffId(by),
            row.getString("by_name"),
            instant(row, "started_at"),
            instantOrNull(row, "ended_at"),
            instantOrNull(row, "received_at"),
            row.getBoolean("made_up"),
            row.getObject("in_window", Boolean.class),
            row.getString("skipped"),
            row.getString("talked"),
            clock(row),
            uuidOrNull(row, "signature_id"));
  }

  static @Nullable Phrase clock(ResultSet row) throws SQLException {
    String zh = row.getString("clock_zh");
    return zh == null ? null : Phrase.of(zh, row.getString("clock_en"));
  }
}
