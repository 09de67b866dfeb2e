package io.jinzhi.patrol;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The store of areas and points.
@Repository
class Areas {
  private final JdbcClient jdbc;

  Areas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean add(EstateId estate, Area area) {
    return jdbc.sql(
                """
                insert into patrol_area (estate_id, id, code, name, buildings, strict, position)
                values (:estate, :id, :code, :name, string_to_array(:buildings, ','), :strict,
                  :position)
                on conflict (estate_id, code) do nothing
                """)
            .param("estate", estate.value())
            .param("id", area.id())
            .param("code", area.code())
            .param("name", area.name())
            .param("buildings", String.join(",", area.buildings()))
            .param("strict", area.strict())
            .param("position", area.position())
            .update()
        == 1;
  }

  void close(EstateId estate, UUID area, Instant now) {
    jdbc.sql("update patrol_area set closed_at = :now where estate_id = :estate and id = :id")
        .param("now", at(now))
        .param("estate", estate.value())
        .param("id", area)
        .update();
  }

  List<Area> open(EstateId estate) {
    return jdbc.sql(
            """
            select * from patrol_area where estate_id = :estate and closed_at is null
            order by position, code
            """)
        .param("estate", estate.value())
        .query(Areas::area)
        .list();
  }

  /// Also one that is closed.
  Optional<Area> find(EstateId estate, UUID id) {
    return jdbc.sql("select * from patrol_area where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Areas::area)
        .optional();
  }

  /// @return whether the code was free
  boolean add(EstateId estate, Point point) {
    return jdbc.sql(
                """
                insert into patrol_point (estate_id, id, area_id, code, position, name, building,
                  unit_id, unit_code, checklist, every_days, latitude, longitude, nfc)
                values (:estate, :id, :area, :code, :position, :name, :building, :unit, :unitCode,
                  :checklist, :every, :latitude, :longitude, :nfc)
                on conflict (estate_id, code) do nothing
                """)
            .param("estate", estate.value())
            .param("id", point.id())
            .param("area", point.area())
            .param("code", point.code())
            .param("position", point.position())
            .param("name", point.name())
            .param("building", point.building())
            .param("unit", point.unit() == null ? null : point.unit().value())
            .param("unitCode", point.unitCode())
            .param("checklist", point.checklist())
            .param("every", point.everyDays())
            .param("latitude", point.latitude())
            .param("longitude", point.longitude())
            .param("nfc", point.nfc())
            .update()
        == 1;
  }

  void closePoint(EstateId estate, UUID point, Instant now) {
    jdbc.sql("update patrol_point set closed_at = :now where estate_id = :estate and id = :id")
        .param("now", at(now))
        .param("estate", estate.value())
        .param("id", point)
        .update();
  }

  void move(EstateId estate, UUID point, int position) {
    jdbc.sql("update patrol_point set position = :to where estate_id = :estate and id = :id")
        .param("to", position)
        .param("estate", estate.value())
        .param("id", point)
        .update();
  }

  /// The route of an area, in order.
  List<Point> points(EstateId estate, UUID area) {
    return jdbc.sql(
            """
            select * from patrol_point
            where estate_id = :estate and area_id = :area and closed_at is null
            order by position, code
            """)
        .param("estate", estate.value())
        .param("area", area)
        .query(Areas::point)
        .list();
  }

  /// Also one that is closed.
  Optional<Point> point(EstateId estate, UUID id) {
    return jdbc.sql("select * from patrol_point where estate_id = :estate and id = :id")
        .param("estate", estate.value())
        .param("id", id)
        .query(Areas::point)
        .optional();
  }

  private static Area area(ResultSet row, int index) throws SQLException {
    return new Area(
        uuid(row, "id"),
        row.getString("code"),
        row.getString("name"),
        List.of((String[]) row.getArray("buildings").getArray()),
        row.getBoolean("strict"),
        row.getInt("position"));
  }

  private static Point point(ResultSet row, int index) throws SQLException {
    UUID unit = uuidOrNull(row, "unit_id");
    return new Point(
        uuid(row, "id"),
        uuid(row, "area_id"),
        row.getString("code"),
        row.getInt("position"),
        row.getString("name"),
        row.getString("building"),
        unit == null ? null : new UnitId(unit),
        row.getString("unit_code"),
        row.getString("checklist"),
        row.getInt("every_days"),
        row.getObject("latitude", Double.class),
        row.getObject("longitude", Double.class),
        row.getString("nfc"));
  }
}
