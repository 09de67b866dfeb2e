package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The units of an estate, and the zones and buildings that they are in.
@Repository
public class Units {

  /// @param zone the name of its zone
  public record Building(UUID id, String number, String name, @Nullable String zone) {}

  static final String COLUMNS =
      """
      u.id, u.code, b.number, u.entrance, u.room, z.name as zone, u.former_code, u.area,
      u.handed_over_on, u.state, u.version
      """;

  static final String FROM =
      """
      from unit u
      join building b on b.estate_id = u.estate_id and b.id = u.building_id
      left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
      """;

  private final JdbcClient jdbc;

  Units(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @throws Missing when the estate has no such unit
  public Unit unit(EstateId estate, UnitId unit) {
    return jdbc.sql("select " + COLUMNS + FROM + "where u.estate_id = :estate and u.id = :unit")
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(Units::read)
        .optional()
        .orElseThrow(() -> new Missing("unit"));
  }

  /// By its code in any usual spelling.
  public Optional<Unit> byCode(EstateId estate, String code) {
    return Place.read(code)
        .flatMap(
            place ->
                jdbc.sql(
                        "select "
                            + COLUMNS
                            + FROM
                            + "where u.estate_id = :estate and u.code = :code")
                    .param("estate", estate.value())
                    .param("code", place.code())
                    .query(Units::read)
                    .optional());
  }

  /// Every unit, the way people count.
  public List<Unit> all(EstateId estate) {
    return jdbc.sql("select " + COLUMNS + FROM + "where u.estate_id = :estate order by u.sort_key")
        .param("estate", estate.value())
        .query(Units::read)
        .list();
  }

  public List<Building> buildings(EstateId estate) {
    return jdbc.sql(
            """
            select b.id, b.number, b.name, z.name as zone
            from building b
            left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
            where b.estate_id = :estate
            order by z.position nulls first, b.sort_key
            """)
        .param("estate", estate.value())
        .query(
            (row, number) ->
                new Building(
                    Columns.uuid(row, "id"),
                    row.getString("number"),
                    row.getString("name"),
                    row.getString("zone")))
        .list();
  }

  /// The names of the zones, in their order.
  public List<String> zones(EstateId estate) {
    return jdbc.sql("select name from zone where estate_id = :estate order by position, name")
        .param("estate", estate.value())
        .query(String.class)
        .list();
  }

  static Unit read(ResultSet row, int number) throws SQLException {
    return new Unit(
        new UnitId(Columns.uuid(row, "id")),
        row.getString("code"),
        new Place(row.getString("number"), row.getString("entrance"), row.getString("room")),
        row.getString("zone"),
        row.getString("former_code"),
        row.getBigDecimal("area"),
        row.getObject("handed_over_on", LocalDate.class),
        UnitState.valueOf(row.getString("state")),
        row.getInt("version"));
  }
}
