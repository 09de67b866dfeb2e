package io.jinzhi.archive;

import static io.jinzhi.database.Columns.at;
import static io.jinzhi.database.Columns.instant;
import static io.jinzhi.database.Columns.instantOrNull;
import static io.jinzhi.database.Columns.uuid;
import static io.jinzhi.database.Columns.uuidOrNull;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files themselves.
@Repository
class FileRows {

  static final String SELECT =
      """
      select f.*, u.code, u.handed_over_on, z.name as zone
      from archive_file f
      join unit u on u.estate_id = f.estate_id and u.id = f.unit_id
      join building b on b.estate_id = u.estate_id and b.id = u.building_id
      left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
      """;

  private final JdbcClient jdbc;

  FileRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<HouseholdFile> find(EstateId estate, String number) {
    return jdbc.sql(SELECT + "where f.estate_id = :estate and f.number = :number")
        .param("estate", estate.value())
        .param("number", number)
        .query(FileRows::read)
        .optional();
  }

  Optional<HouseholdFile> file(EstateId estate, FileId file) {
    return jdbc.sql(SELECT + "where f.estate_id = :estate and f.id = :file")
        .param("estate", estate.value())
        .param("file", file.value())
        .query(FileRows::read)
        .optional();
  }

  List<HouseholdFile> files(EstateId estate, Collection<UUID> ids) {
    return jdbc.sql(
            SELECT + "where f.estate_id = :estate and f.id = any(:ids) order by u.sort_key, f.turn")
        .param("estate", estate.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(FileRows::read)
        .list();
  }

  /// All files of a unit, the present one first.
  List<HouseholdFile> ofUnit(EstateId estate, UnitId unit) {
    return jdbc.sql(
            SELECT + "where f.estate_id = :estate and f.unit_id = :unit order by f.turn desc")
        .param("estate", estate.value())
        .param("unit", unit.value())
        .query(FileRows::read)
        .list();
  }

  /// The present owner's file of a unit.
  Optional<HouseholdFile> current(EstateId estate, UnitId unit) {
    return ofUnit(estate, unit).stream().filter(HouseholdFile::current).findFirst();
  }

  /// Every file that still holds papers, by id.
  List<UUID> living(EstateId estate) {
    return jdbc.sql(
            """
            select id from archive_file where estate_id = :estate and state <> 'DESTROYED'
            order by id
            """)
        .param("estate", estate.value())
        .query(UUID.class)
        .list();
  }

  /// Keeps the file for this transaction alone.
  void hold(EstateId estate, FileId file) {
    jdbc.sql("select 1 from archive_file where estate_id = :estate and id = :file for update")
        .param("estate", estate.value())
        .param("file", file.value())
        .query(Integer.class)
        .single();
  }

  /// Where a new paper goes.
  record Slot(int serial, int from) {}

  /// Takes the next serial and so many pages; nobody else gets them.
  Slot take(EstateId estate, FileId file, int pages) {
    return jdbc.sql(
            """
            update archive_file
            set last_serial = last_serial + 1, last_page = last_page + :pages,
              version = version + 1
            where estate_id = :estate and id = :file
            returning last_serial, last_page - :pages + 1 as from_page
            """)
        .param("pages", pages)
        .param("estate", estate.value())
        .param("file", file.value())
        .query((row, index) -> new Slot(row.getInt("last_serial"), row.getInt("from_page")))
        .single();
  }

  void place(EstateId estate, FileId file, ShelfPlace place) {
    jdbc.sql(
            """
            update archive_file set shelf_zone = :zone, cabinet = :cabinet, layer = :layer,
              version = version + 1
            where estate_id = :estate and id = :file
            """)
        .param("zone", place.zone())
        .param("cabinet", place.cabinet())
        .param("layer", place.layer())
        .param("estate", estate.value())
        .param("file", file.value())
        .update();
  }

  /// @return whether it was the present owner's
  boolean split(EstateId estate, FileId file, LocalDate keepUntil, Instant now) {
    return jdbc.sql(
                """
                update archive_file set state = 'FORMER', split_at = :now, keep_until = :until,
                  version = version + 1
                where estate_id = :estate and id = :file and state = 'CURRENT'
                """)
            .param("now", at(now))
            .param("until", keepUntil)
            .param("estate", estate.value())
            .param("file", file.value())
            .update()
        == 1;
  }

  void destroyed(EstateId estate, FileId file, Instant now) {
    jdbc.sql(
            """
            update archive_file set state = 'DESTROYED', destroyed_at = :now, version = version + 1
            where estate_id = :estate and id = :file and state = 'FORMER'
            """)
        .param("now", at(now))
        .param("estate", estate.value())
        .param("file", file.value())
        .update();
  }

  static HouseholdFile read(ResultSet row, int index) throws SQLException {
    UUID owner = uuidOrNull(row, "owner_person");
    return new HouseholdFile(
        new EstateId(uuid(row, "estate_id")),
        new FileId(uuid(row, "id")),
        row.getString("number"),
        new UnitId(uuid(row, "unit_id")),
        row.getString("code"),
        row.getString("zone"),
        row.getObject("handed_over_on", LocalDate.class),
        row.getInt("turn"),
        owner == null ? null : new PersonId(owner),
        FileState.valueOf(row.getString("state")),
        new ShelfPlace(
            row.getString("shelf_zone"), row.getString("cabinet"), row.getString("layer")),
        instant(row, "opened_at"),
        row.getString("opened_by"),
        instantOrNull(row, "split_at"),
        row.getObject("keep_until", LocalDate.class),
        row.getInt("last_page"));
  }
}
