package io.jinzhi.emergency;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.atOrNull;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of emergencies and drills.
@Repository
class Emergencies {
  private static final String FROM = "select * from emergency e where e.estate_id = :estate ";
  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final JdbcClient jdbc;

  Emergencies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Emergency e) {
    jdbc.sql(
            """
            insert into emergency (estate_id, id, number, drill, kind, place, unit_id, unit_code,
              words, source, happened_at, raised_at, raised_id, raised_by, stage, commander_id,
              commander, commander_role)
            values (:estate, :id, :number, :drill, :kind, :place, :unit, :unitCode, :words, :source,
              :happened, :raised, :byId, :by, :stage, :commanderId, :commander, :commanderRole)
            """)
        .param("estate", e.estate().value())
        .param("id", e.id())
        .param("number", e.number())
        .param("drill", e.drill())
        .param("kind", e.kind().name())
        .param("place", e.spot().place())
        .param("unit", e.spot().unit() == null ? null : e.spot().unit().value())
        .param("unitCode", e.spot().unitCode())
        .param("words", e.words())
        .param("source", e.source())
        .param("happened", at(e.happenedAt()))
        .param("raised", at(e.raisedAt()))
        .param("byId", e.raisedId())
        .param("by", e.raisedBy())
        .param("stage", e.stage().code())
        .param("commanderId", e.commander() == null ? null : e.commander().id().value())
        .param("commander", e.commander() == null ? null : e.commander().name())
        .param("commanderRole", e.commander() == null ? null : e.commander().role().name())
        .update();
  }

  void save(Emergency e) {
    int saved =
        jdbc.sql(
                """
                update emergency
                set stage = :stage, ended_at = :ended, department = :department, level = :level,
                  commander_id = :commanderId, commander = :commander,
                  commander_role = :commanderRole, reviewed_at = :reviewed, version = version + 1
                where estate_id = :estate and id = :id and version = :version
                """)
            .param("stage", e.stage().code())
            .param("ended", atOrNull(e.stage().endedAt()))
            .param("department", e.department() == null ? null : e.department().value())
            .param("level", e.level() == null ? null : e.level().name())
            .param("commanderId", e.commander() == null ? null : e.commander().id().value())
            .param("commander", e.commander() == null ? null : e.commander().name())
            .param("commanderRole", e.commander() == null ? null : e.commander().role().name())
            .param("reviewed", atOrNull(e.reviewedAt()))
            .param("estate", e.estate().value())
            .param("id", e.id())
            .param("version", e.version())
            .update();
    if (saved != 1) {
      throw new IllegalStateException("held by nobody: " + e.number());
    }
  }

  /// @param key its number, or the id that a telephone gave it
  Optional<Emergency> find(EstateId estate, String key) {
    return one(estate, key, "");
  }

  /// Locked until the end of the transaction.
  Optional<Emergency> hold(EstateId estate, String key) {
    return one(estate, key, " for update");
  }

  private Optional<Emergency> one(EstateId estate, String key, String lock) {
    boolean byId = key.matches(UUID_FORM);
    return jdbc.sql(FROM + (byId ? "and e.id = :key" : "and e.number = :key") + lock)
        .param("estate", estate.value())
        .param("key", byId ? UUID.fromString(key) : key)
        .query(Emergencies::read)
        .optional();
  }

  /// Those under way, the newest first; real ones before drills.
  List<Emergency> running(EstateId estate) {
    return jdbc.sql(FROM + "and e.stage = 'RUNNING' order by e.drill, e.happened_at desc limit 20")
        .param("estate", estate.value())
        .query(Emergencies::read)
        .list();
  }

  /// Real ones under way.
  int countRunning(EstateId estate) {
    return jdbc.sql(
            """
            select count(*) from emergency
            where estate_id = :estate and stage = 'RUNNING' and not drill
            """)
        .param("estate", estate.value())
        .query(Integer.class)
        .single();
  }

  static Emergency read(ResultSet row, int number) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    UUID commander = uuidOrNull(row, "commander_id");
    UUID department = uuidOrNull(row, "department");
    String level = row.getString("level");
    return new Emergency(
        new EstateId(uuid(row, "estate_id")),
        uuid(row, "id"),
        row.getString("number"),
        row.getBoolean("drill"),
        EmergencyKind.valueOf(row.getString("kind")),
        new Spot(
            row.getString("place"),
            unit == null ? null : new UnitId(unit),
            row.getString("unit_code")),
        row.getString("words"),
        row.getString("source"),
        instant(row, "happened_at"),
        instant(row, "raised_at"),
        uuid(row, "raised_id"),
        row.getString("raised_by"),
        Stage.of(row.getString("stage"), instantOrNull(row, "ended_at")),
        level == null ? null : Level.valueOf(level),
        commander == null ? null : commander(row, commander),
        department == null ? null : new DepartmentId(department),
        instantOrNull(row, "reviewed_at"),
        row.getInt("version"));
  }

  private static Commander commander(ResultSet row, UUID id) throws SQLException {
    return new Commander(
        new StaffId(id), row.getString("commander"), Role.valueOf(row.getString("commander_role")));
  }

  /// Where an instant came from a telephone: never later than now.
  static Instant notLater(@Nullable Instant said, Instant now) {
    return said == null || said.isAfter(now) ? now : said;
  }
}
