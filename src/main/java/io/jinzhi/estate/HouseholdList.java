package io.jinzhi.estate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The households of an estate from the first to the last, masked.
@Repository
public class HouseholdList {

  /// @param zone the name of a zone; null for all
  /// @param building the number of a building; null for all
  public record Filter(@Nullable String zone, @Nullable String building) {}

  private static final String WHERE =
      """
      where u.estate_id = :estate
        and (:zone::text is null or z.name = :zone)
        and (:building::text is null or b.number = :building)
      """;

  private final JdbcClient jdbc;
  private final ResidentRows rows;

  HouseholdList(JdbcClient jdbc, ResidentRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  public int count(EstateId estate, Filter filter) {
    return jdbc.sql("select count(*) " + Units.FROM + WHERE)
        .param("estate", estate.value())
        .param("zone", filter.zone())
        .param("building", filter.building())
        .query(Integer.class)
        .single();
  }

  /// In the order in which people count, with who lives there on the day.
  public List<Household> page(EstateId estate, Filter filter, LocalDate day, int from, int many) {
    List<Unit> units =
        jdbc.sql(
                "select "
                    + Units.COLUMNS
                    + Units.FROM
                    + WHERE
                    + "order by u.sort_key offset :from limit :many")
            .param("estate", estate.value())
            .param("zone", filter.zone())
            .param("building", filter.building())
            .param("from", from)
            .param("many", many)
            .query(Units::read)
            .list();
    Map<UnitId, List<Household.Resident>> residents =
        rows.histories(estate, units.stream().map(Unit::id).toList());
    return units.stream()
        .map(
            unit ->
                new Household(
                    unit,
                    residents.getOrDefault(unit.id(), List.of()).stream()
                        .filter(each -> each.livesThereOn(day))
                        .toList()))
        .toList();
  }
}
