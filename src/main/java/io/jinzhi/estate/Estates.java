package io.jinzhi.estate;

import io.jinzhi.database.Columns;
import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The estates whose books are kept here.
@Repository
public class Estates {

  /// What it takes to open an estate.
  public record Opening(
      String company, String code, Phrase name, ZoneId zone, @Nullable String phone) {}

  private static final String SELECT =
      """
      select e.id, c.name as company, e.code, e.name, e.name_en, e.zone_id, e.phone
      from estate e join company c on c.id = e.company_id
      """;

  private final JdbcClient jdbc;
  private final Ids ids;
  // An estate does not change once it is open, and every page asks for its zone.
  private final Map<EstateId, Estate> known = new ConcurrentHashMap<>();

  Estates(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /// @throws Missing when there is no such estate
  public Estate estate(EstateId id) {
    return find(id).orElseThrow(() -> new Missing("estate"));
  }

  public Optional<Estate> find(EstateId id) {
    Estate hit = known.get(id);
    if (hit != null) {
      return Optional.of(hit);
    }
    Optional<Estate> found =
        jdbc.sql(SELECT + "where e.id = :id")
            .param("id", id.value())
            .query(Estates::read)
            .optional();
    found.ifPresent(each -> known.put(id, each));
    return found;
  }

  /// In the order in which they were opened.
  public List<Estate> all() {
    return jdbc.sql(SELECT + "order by e.created_at, e.code").query(Estates::read).list();
  }

  /// Opens an estate; a company of that name is used again.
  @Transactional
  public Estate open(Opening opening, Instant now) {
    UUID company =
        jdbc.sql("select id from company where name = :name order by created_at limit 1")
            .param("name", opening.company())
            .query(UUID.class)
            .optional()
            .orElseGet(() -> found(opening.company(), now));
    EstateId id = new EstateId(ids.next());
    jdbc.sql(
            """
            insert into estate (id, company_id, code, name, name_en, zone_id, phone, created_at)
            values (:id, :company, :code, :name, :nameEn, :zone, :phone, :now)
            """)
        .param("id", id.value())
        .param("company", company)
        .param("code", opening.code())
        .param("name", opening.name().zh())
        .param("nameEn", opening.name().en())
        .param("zone", opening.zone().getId())
        .param("phone", opening.phone())
        .param("now", Columns.at(now))
        .update();
    jdbc.sql("insert into register_edition (estate_id) values (:id)")
        .param("id", id.value())
        .update();
    return new Estate(
        id, opening.company(), opening.code(), opening.name(), opening.zone(), opening.phone());
  }

  private UUID found(String company, Instant now) {
    UUID id = ids.next();
    jdbc.sql("insert into company (id, name, created_at) values (:id, :name, :now)")
        .param("id", id)
        .param("name", company)
        .param("now", Columns.at(now))
        .update();
    return id;
  }

  private static Estate read(ResultSet row, int number) throws SQLException {
    return new Estate(
        new EstateId(Columns.uuid(row, "id")),
        row.getString("company"),
        row.getString("code"),
        Phrase.of(row.getString("name"), row.getString("name_en")),
        ZoneId.of(row.getString("zone_id")),
        row.getString("phone"));
  }
}
