package io.jinzhi.estate;

import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the units of the register. Everything comes in lists, since a register arrives as a
/// whole; each call is one transaction, or part of the caller's.
@Repository
@Transactional
public class Register {

  /// @param zone the name of its zone; made where there is none yet
  public record NewBuilding(String number, @Nullable String name, @Nullable String zone) {}

  public record NewUnit(
      Place place,
      @Nullable String formerCode,
      @Nullable BigDecimal area,
      @Nullable LocalDate handedOverOn,
      UnitState state) {}

  /// @param version as it was read
  public record UnitChange(
      UnitId unit,
      int version,
      @Nullable String formerCode,
      @Nullable BigDecimal area,
      @Nullable LocalDate handedOverOn,
      @Nullable UnitState state) {}

  private final JdbcClient jdbc;
  private final Ids ids;
  private final Edition edition;

  Register(JdbcClient jdbc, Ids ids, Edition edition) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.edition = edition;
  }

  /// Makes the buildings that are not there yet, and their zones. What is there stays as it is.
  public void addBuildings(EstateId estate, Collection<NewBuilding> buildings) {
    edition.advance(estate);
    List<String> zones =
        buildings.stream().map(NewBuilding::zone).filter(Objects::nonNull).distinct().toList();
    jdbc.sql(
            """
            insert into zone (estate_id, id, name, position)
            select :estate, new.id, new.name,
              (select coalesce(max(position), 0) from zone where estate_id = :estate) + new.position
            from unnest(:ids::uuid[], :names::text[]) with ordinality as new (id, name, position)
            on conflict (estate_id, name) do nothing
            """)
        .param("estate", estate.value())
        .param("ids", fresh(zones.size()))
        .param("names", zones.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into building (estate_id, id, zone_id, number, name, sort_key)
            select :estate, new.id, z.id, new.number, new.name, new.sort_key
            from unnest(:ids::uuid[], :zones::text[], :numbers::text[], :names::text[],
              :sortKeys::text[]) as new (id, zone, number, name, sort_key)
            left join zone z on z.estate_id = :estate and z.name = new.zone
            on conflict (estate_id, number) do nothing
            """)
        .param("estate", estate.value())
        .param("ids", fresh(buildings.size()))
        .param("zones", Batch.texts(buildings, NewBuilding::zone))
        .param("numbers", Batch.texts(buildings, NewBuilding::number))
        .param("names", Batch.texts(buildings, each -> name(each)))
        .param("sortKeys", Batch.texts(buildings, each -> Place.order(each.number())))
        .update();
  }

  private static String name(NewBuilding building) {
    return building.name() == null ? building.number() + "栋" : building.name();
  }

  /// Adds units; their buildings are there already.
  ///
  /// @return their ids, in the order given
  public List<UnitId> addUnits(EstateId estate, List<NewUnit> units) {
    edition.advance(estate);
    UUID[] fresh = fresh(units.size());
    int made =
        jdbc.sql(
                """
                insert into unit (estate_id, id, building_id, entrance, room, code, former_code,
                  area, handed_over_on, state, sort_key)
                select :estate, new.id, b.id, new.entrance, new.room, new.code, new.former_code,
                  new.area::numeric, new.handed_over_on::date, new.state, new.sort_key
                from unnest(:ids::uuid[], :buildings::text[], :entrances::text[], :rooms::text[],
                  :codes::text[], :formerCodes::text[], :areas::text[], :dates::text[],
                  :states::text[], :sortKeys::text[])
                  as new (id, building, entrance, room, code, former_code, area, handed_over_on,
                    state, sort_key)
                join building b on b.estate_id = :estate and b.number = new.building
                """)
            .param("estate", estate.value())
            .param("ids", fresh)
            .param("buildings", Batch.texts(units, each -> each.place().building()))
            .param("entrances", Batch.texts(units, each -> each.place().entrance()))
            .param("rooms", Batch.texts(units, each -> each.place().room()))
            .param("codes", Batch.texts(units, each -> each.place().code()))
            .param("formerCodes", Batch.texts(units, NewUnit::formerCode))
            .param("areas", Batch.texts(units, each -> plain(each.area())))
            .param("dates", Batch.texts(units, NewUnit::handedOverOn))
            .param("states", Batch.texts(units, NewUnit::state))
            .param("sortKeys", Batch.texts(units, each -> each.place().sortKey()))
            .update();
    if (made != units.size()) {
      throw new IllegalArgumentException("a unit names a building that is not there");
    }
    Batch.learn(jdbc, made, "building, unit");
    return Stream.of(fresh).map(UnitId::new).toList();
  }

  /// Writes over what is known of units. Null keeps what is there.
  ///
  /// @throws Refused when one of them was changed meanwhile
  public void changeUnits(EstateId estate, List<UnitChange> changes) {
    edition.advance(estate);
    int changed =
        jdbc.sql(
                """
                update unit u set
                  former_code = coalesce(new.former_code, u.former_code),
                  area = coalesce(new.area::numeric, u.area),
                  handed_over_on = coalesce(new.handed_over_on::date, u.handed_over_on),
                  state = coalesce(new.state, u.state),
                  version = u.version + 1
                from unnest(:ids::uuid[], :versions::text[], :formerCodes::text[], :areas::text[],
                  :dates::text[], :states::text[])
                  as new (id, version, former_code, area, handed_over_on, state)
                where u.estate_id = :estate and u.id = new.id and u.version = new.version::integer
                """)
            .param("estate", estate.value())
            .param("ids", changes.stream().map(each -> each.unit().value()).toArray(UUID[]::new))
            .param("versions", Batch.texts(changes, UnitChange::version))
            .param("formerCodes", Batch.texts(changes, UnitChange::formerCode))
            .param("areas", Batch.texts(changes, each -> plain(each.area())))
            .param("dates", Batch.texts(changes, UnitChange::handedOverOn))
            .param("states", Batch.texts(changes, UnitChange::state))
            .update();
    if (changed != changes.size()) {
      throw new Refused(
          "UNIT_CHANGED_MEANWHILE",
          Phrase.of("房屋资料刚被别人改过，请刷新后再试", "The unit was changed meanwhile: reload and try again"));
    }
  }

  /// Which edition of the register this is: moves with every change.
  public long edition(EstateId estate) {
    return edition.current(estate);
  }

  /// As [#edition]; and nobody else changes the register until the caller's transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public long heldEdition(EstateId estate) {
    return edition.held(estate);
  }

  private UUID[] fresh(int count) {
    return Batch.fresh(ids, count);
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
