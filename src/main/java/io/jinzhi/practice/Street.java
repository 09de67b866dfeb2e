package io.jinzhi.practice;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.UnitState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The zones, buildings and units.
final class Street {
  /// @param handedOver when its zone was
  record Home(UnitId unit, Place place, UnitState state, LocalDate handedOver) {}

  private static final double[] AREAS = {89.6, 78.2, 118.5, 132.0};

  private final Resource resource;
  private final RandomGenerator random;

  Street(Resource resource, RandomGenerator random) {
    this.resource = resource;
    this.random = random;
  }

  List<Home> build(Register register, EstateId estate) {
    List<Register.NewBuilding> buildings = new ArrayList<>();
    List<Register.NewUnit> units = new ArrayList<>();
    List<LocalDate> dates = new ArrayList<>();
    for (Resource zone : resource.each("zones")) {
      LocalDate date = LocalDate.parse(zone.text("handedOver"));
      for (int number = zone.number("from"); number <= zone.number("to"); number++) {
        String building = String.valueOf(number);
        buildings.add(new Register.NewBuilding(building, null, zone.text("name")));
        for (Place place : rooms(building, zone)) {
          units.add(unit(place, date));
          dates.add(date);
        }
      }
    }
    register.addBuildings(estate, buildings);
    List<UnitId> ids = register.addUnits(estate, units);
    List<Home> homes = new ArrayList<>();
    for (int at = 0; at < ids.size(); at++) {
      var unit = units.get(at);
      homes.add(new Home(ids.get(at), unit.place(), unit.state(), dates.get(at)));
    }
    return homes;
  }

  private static List<Place> rooms(String building, Resource zone) {
    List<Place> places = new ArrayList<>();
    for (int entrance = 1; entrance <= zone.number("entrances"); entrance++) {
      for (int floor = 1; floor <= zone.number("floors"); floor++) {
        for (int room = 1; room <= zone.number("rooms"); room++) {
          places.add(
              new Place(building, String.valueOf(entrance), "%d%02d".formatted(floor, room)));
        }
      }
    }
    return places;
  }

  private Register.NewUnit unit(Place place, LocalDate date) {
    UnitState state =
        place.code().equals(resource.part("resident").text("unit"))
            ? UnitState.OWNER_OCCUPIED
            : state(random.nextInt(100));
    double area = AREAS[(place.room().charAt(place.room().length() - 1) - '1') % AREAS.length];
    return new Register.NewUnit(
        place,
        null,
        BigDecimal.valueOf(area),
        state == UnitState.NOT_HANDED_OVER ? null : date.plusDays(random.nextInt(400)),
        state);
  }

  private static UnitState state(int drawn) {
    return drawn < 72
        ? UnitState.OWNER_OCCUPIED
        : drawn < 89 ? UnitState.LET : drawn < 97 ? UnitState.VACANT : UnitState.NOT_HANDED_OVER;
  }
}
