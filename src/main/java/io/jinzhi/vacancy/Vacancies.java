package io.jinzhi.vacancy;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of vacant units.
@Repository
class Vacancies {
  private final JdbcClient jdbc;

  Vacancies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether the unit was not on the register yet
  boolean add(Vacancy vacancy, String by, Instant now) {
    boolean added =
        jdbc.sql(
                    """
                    insert into vacancy (estate_id, id, number, unit_id, unit_code, kind, reason,
                      since, area, opened_at, opened_by)
                    values (:estate, :id, :number, :unit, :code, :kind, :reason, :since, :area,
                      :now, :by)
                    on conflict (estate_id, unit_id) where ended_at is null do nothing
                    """)
                .param("estate", vacancy.estate().value())
                .param("id", vacancy.id())
                .param("number", vacancy.number())
                .param("unit", vacancy.unit().value())
                .param("code", vacancy.unitCode())
                .param("kind", vacancy.kind().name())
                .param("reason", vacancy.reason().name())
                .param("since", vacancy.since())
                .param("area", vacancy.area())
                .param("now", at(now))
                .param("by", by)
                .update()
            == 1;
    if (added) {
      period(vacancy, vacancy.since());
    }
    return added;
  }

  private void period(Vacancy vacancy, LocalDate from) {
    jdbc.sql(
            """
            insert into vacancy_period (estate_id, vacancy_id, kind, from_on, position)
            values (:estate, :id, :kind, :from, (select count(*) from vacancy_period
              where estate_id = :estate and vacancy_id = :id))
            """)
        .param("estate", vacancy.estate().value())
        .param("id", vacancy.id())
        .param("kind", vacancy.kind().name())
        .param("from", from)
        .update();
  }

  /// What it was until now ends on that day; where it goes on as another kind, that begins.
  void turn(Vacancy vacancy, LocalDate on) {
    jdbc.sql(
            """
            update vacancy_period set to_on = greatest(from_on, :on)
            where estate_id = :estate and vacancy_id = :id and to_on is null
            """)
        .param("estate", vacancy.estate().value())
        .param("id", vacancy.id())
        .param("on", on)
        .update();
    if (!vacancy.over()) {
      period(vacancy, on);
    }
  }

  Optional<Vacancy> hold(EstateId estate, String number) {
    return one("number = :key for update", estate, number);
  }

  Optional<Vacancy> find(EstateId estate, String number) {
    return one("number = :key", estate, number);
  }

  Optional<Vacancy> find(EstateId estate, UUID id) {
    return one("id = :key", estate, id);
  }

  /// The one that is going on, else the last.
  Optional<Vacancy> ofUnit(EstateId estate, UnitId unit) {
    return one(
        "unit_id = :key order by ended_at is null desc, opened_at desc limit 1",
        estate,
        unit.value());
  }

  private Optional<Vacancy> one(String which, EstateId estate, Object key) {
    return jdbc.sql("select * from vacancy where estate_id = :estate and " + which)
        .param("estate", estate.value())
        .param("key", key)
        .query(Vacancies::read)
        .optional();
  }

  List<Vacancy> open(EstateId estate) {
    return jdbc.sql(
            """
            select * from vacancy where estate_id = :estate and ended_at is null
            order by length(unit_code), unit_code
            """)
        .param("estate", estate.value())
        .query(Vacancies::read)
        .list();
  }

  Set<UnitId> openUnits(EstateId estate) {
    return new HashSet<>(
        jdbc.sql("select unit_id from vacancy where estate_id = :estate and ended_at is null")
            .param("estate", estate.value())
            .query((row, index) -> new UnitId(uuid(row, "unit_id")))
            .list());
  }

  boolean any(EstateId estate) {
    return jdbc.sql("select exists (select 1 from vacancy where estate_id = :estate)")
        .param("estate", estate.value())
        .query(Boolean.class)
        .single();
  }

  /// Saves the next state, if nobody else has been faster.
  void save(Vacancy next, @Nullable LocalDate endedOn) {
    Vacancy.Said consent = next.consent();
    Vacancy.Said agreement = next.agreement();
    Vacancy.Said ended = next.ended();
    int saved =
        jdbc.sql(
                """
                update vacancy
                set kind = :kind, reason = :reason, consent_at = :consentAt,
                  consent_words = :consent, agreed_at = :agreedAt, agreed_words = :agreed,
                  ended_at = :endedAt, ended_words = :ended, ended_on = :endedOn,
                  version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("kind", next.kind().name())
            .param("reason", next.reason().name())
            .param("consentAt", consent == null ? null : at(consent.at()))
            .param("consent", consent == null ? null : consent.words())
            .param("agreedAt", agreement == null ? null : at(agreement.at()))
            .param("agreed", agreement == null ? null : agreement.words())
            .param("endedAt", ended == null ? null : at(ended.at()))
            .param("ended", ended == null ? null : ended.words())
            .param("endedOn", endedOn)
            .param("estate", next.estate().value())
            .param("id", next.id())
            .param("version", next.version())
            .update();
    if (saved != 1) {
      throw VacancyRefusal.MOVED_ON.asProblem();
    }
  }

  /// When it was looked at last, and whether a meter has moved.
  void looked(Vacancy vacancy, Look look, boolean warned, Instant when) {
    jdbc.sql(
            """
            update vacancy
            set last_look_at = greatest(last_look_at, :at),
              last_inside_at = case when :inside then greatest(last_inside_at, :at)
                else last_inside_at end,
              warned = case when :full then :warned else warned end
            where estate_id = :estate and id = :id
            """)
        .param("at", at(when))
        .param("inside", look.inside())
        .param("full", look == Look.FULL)
        .param("warned", warned)
        .param("estate", vacancy.estate().value())
        .param("id", vacancy.id())
        .update();
  }

  void cleaned(Vacancy vacancy, Instant now) {
    jdbc.sql("update vacancy set cleaned_at = :now where estate_id = :estate and id = :id")
        .param("now", at(now))
        .param("estate", vacancy.estate().value())
        .param("id", vacancy.id())
        .update();
  }

  static Vacancy read(ResultSet row, int index) throws SQLException {
    return new Vacancy(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        new UnitId(uuid(row, "unit_id")),
        row.getString("unit_code"),
        VacancyKind.valueOf(row.getString("kind")),
        VacancyReason.valueOf(row.getString("reason")),
        Objects.requireNonNull(row.getObject("since", LocalDate.class)),
        row.getBigDecimal("area"),
        said(row, "consent_at", "consent_words"),
        said(row, "agreed_at", "agreed_words"),
        said(row, "ended_at", "ended_words"),
        row.getBoolean("warned"),
        row.getInt("version"));
  }

  private static Vacancy.@Nullable Said said(ResultSet row, String at, String words)
      throws SQLException {
    Instant when = instantOrNull(row, at);
    return when == null
        ? null
        : new Vacancy.Said(when, Objects.requireNonNullElse(row.getString(words), ""));
  }
}
