package io.jinzhi.violation;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of violations.
@Repository
class Violations {
  private final JdbcClient jdbc;

  Violations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Violation violation, NewViolation said, ViolationGrade proposed, String by) {
    UnitId unit = violation.unit();
    jdbc.sql(
            """
            insert into violation (estate_id, id, number, type, offender, unit_id, unit_code, person,
              place, rule, what, loss, danger, proposed, found_at, recorded_by, source_number, stage,
              stage_at, up)
            values (:estate, :id, :number, :type, :offender, :unit, :unitCode, :person, :place,
              :rule, :what, :loss, :danger, :proposed, :at, :by, :source, 'RECORDED', :at, :up)
            """)
        .param("estate", violation.estate().value())
        .param("id", violation.id())
        .param("number", violation.number())
        .param("type", violation.type().name())
        .param("offender", violation.offender().name())
        .param("unit", unit == null ? null : unit.value())
        .param("unitCode", violation.unitCode())
        .param("person", said.who().person())
        .param("place", said.place())
        .param("rule", said.rule())
        .param("what", said.what())
        .param("loss", said.loss())
        .param("danger", said.danger())
        .param("proposed", proposed.name())
        .param("at", at(said.foundAt()))
        .param("by", by)
        .param("source", said.source())
        .param("up", violation.standing().up())
        .update();
  }

  /// The violation, held until the transaction ends.
  Optional<Violation> hold(EstateId estate, String number) {
    return jdbc.sql(
            "select * from violation where estate_id = :estate and number = :number for update")
        .param("estate", estate.value())
        .param("number", number)
        .query(Violations::read)
        .optional();
  }

  Optional<Violation> find(EstateId estate, String number) {
    return jdbc.sql("select * from violation where estate_id = :estate and number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(Violations::read)
        .optional();
  }

  Optional<Violation> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from violation where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Violations::read)
        .optional();
  }

  /// Saves the next state, if nobody else has been faster.
  void save(Violation next, Instant now) {
    Standing standing = next.standing();
    ViolationGrade severity = standing.severity();
    UnitId unit = next.unit();
    int saved =
        jdbc.sql(
                """
                update violation
                set stage_at = case when stage = :stage then stage_at else :now end, stage = :stage,
                  until_at = :until, severity = :severity, up = :up, mediated = :mediated,
                  demand = :demand, days = :days, served_at = :servedAt, objection = :objection,
                  to_committee = :committee, to_authority = :authority, civil = :civil,
                  owner_told = :ownerTold, round = :round, type = :type, offender = :offender, unit_id = :unit,
                  unit_code = :unitCode, ended_at = case when :over then :now end,
                  version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("stage", name(next.stage()))
            .param("now", at(now))
            .param("until", atOrNull(next.stage().limit()))
            .param("severity", severity == null ? null : severity.name())
            .param("up", standing.up())
            .param("mediated", standing.mediated())
            .param("demand", standing.notice().demand())
            .param("days", standing.notice().days())
            .param("servedAt", atOrNull(standing.notice().servedAt()))
            .param("objection", standing.notice().objection().name())
            .param("committee", standing.reports().committee())
            .param("authority", standing.reports().authority())
            .param("civil", standing.reports().civil())
            .param("ownerTold", standing.ownerTold())
            .param("round", standing.round())
            .param("type", next.type().name())
            .param("offender", next.offender().name())
            .param("unit", unit == null ? null : unit.value())
            .param("unitCode", next.unitCode())
            .param("over", next.over())
            .param("estate", next.estate().value())
            .param("id", next.id())
            .param("version", next.version())
            .update();
    if (saved != 1) {
      throw Refusal.MOVED_ON.asProblem();
    }
  }

  /// The number of the complaint or the finding that it comes from.
  Optional<String> source(Violation violation) {
    return jdbc.sql(
            """
            select source_number from violation
            where estate_id = :estate and id = :id and source_number is not null
            """)
        .param("estate", violation.estate().value())
        .param("id", violation.id())
        .query(String.class)
        .optional();
  }

  void name(Violation violation, String person) {
    jdbc.sql("update violation set person = :person where estate_id = :estate and id = :id")
        .param("person", person)
        .param("estate", violation.estate().value())
        .param("id", violation.id())
        .update();
  }

  static String name(Stage stage) {
    return stage.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  static Stage stage(ResultSet row) throws SQLException {
    Instant until = instantOrNull(row, "until_at");
    return switch (row.getString("stage")) {
      case "RECORDED" -> new Stage.Recorded();
      case "STOPPED" -> new Stage.Stopped(Objects.requireNonNull(until));
      case "DEFIED" -> new Stage.Defied();
      case "ISSUED" -> new Stage.Issued();
      case "SERVED" -> new Stage.Served(Objects.requireNonNull(until));
      case "PERSISTING" -> new Stage.Persisting();
      case "RECTIFIED" -> new Stage.Rectified();
      case "CLOSED" -> new Stage.Closed();
      case "WITHDRAWN" -> new Stage.Withdrawn();
      default -> throw new IllegalStateException("unknown stage " + row.getString("stage"));
    };
  }

  private static Violation read(ResultSet row, int index) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    return new Violation(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        ViolationType.valueOf(row.getString("type")),
        Offender.valueOf(row.getString("offender")),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        row.getBoolean("danger"),
        instant(row, "found_at"),
        standing(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String severity = row.getString("severity");
    return new Standing(
        stage(row),
        severity == null ? null : ViolationGrade.valueOf(severity),
        row.getBoolean("up"),
        row.getBoolean("mediated"),
        new Standing.Notice(
            row.getString("demand"),
            row.getInt("days"),
            instantOrNull(row, "served_at"),
            Standing.Objection.valueOf(row.getString("objection"))),
        new Standing.Reports(
            row.getBoolean("to_committee"),
            row.getBoolean("to_authority"),
            row.getBoolean("civil")),
        row.getBoolean("owner_told"),
        row.getInt("round"));
  }
}
