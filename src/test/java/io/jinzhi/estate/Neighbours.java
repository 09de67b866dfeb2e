package io.jinzhi.estate;

import io.jinzhi.estate.Register.NewBuilding;
import io.jinzhi.estate.Register.NewUnit;
import io.jinzhi.estate.Residents.NewPerson;
import io.jinzhi.estate.Residents.NewPhone;
import io.jinzhi.estate.Residents.NewResidency;
import io.jinzhi.language.Phrase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Estates to test with.
public final class Neighbours {

  private Neighbours() {}

  public static EstateId estate(Estates estates) {
    String code = UUID.randomUUID().toString().substring(24);
    return estates
        .open(
            new Estates.Opening(
                "千禧物业",
                code,
                Phrase.of("千禧花园", "Millennium Gardens"),
                ZoneId.of("Asia/Shanghai"),
                null),
            Instant.parse("2026-01-01T00:00:00Z"))
        .id();
  }

  /// One unit with one owner.
  public static UnitId household(
      Register register,
      Residents residents,
      EstateId estate,
      String code,
      String name,
      String phone) {
    Place place = Place.read(code).orElseThrow();
    register.addBuildings(estate, List.of(new NewBuilding(place.building(), null, "一区")));
    UnitId unit =
        register
            .addUnits(
                estate,
                List.of(
                    new NewUnit(
                        place, null, new BigDecimal("89.50"), null, UnitState.OWNER_OCCUPIED)))
            .getFirst();
    List<PersonId> people =
        residents.addPeople(
            estate, List.of(new NewPerson(name, null, List.of(new NewPhone(phone, null)))));
    residents.moveIn(
        estate,
        List.of(
            new NewResidency(
                unit,
                people.getFirst(),
                ResidencyKind.OWNER,
                LocalDate.of(2019, 3, 5),
                null,
                true)));
    return unit;
  }

  /// So many units in buildings of 200, each with an owner and every second with family.
  public static void many(Register register, Residents residents, EstateId estate, int count) {
    String surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    String given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂文华玲建国梅兰竹菊";
    List<NewBuilding> buildings = new ArrayList<>();
    List<NewUnit> units = new ArrayList<>();
    List<NewPerson> people = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      String building = String.valueOf(at / 200 + 1);
      if (at % 200 == 0) {
        buildings.add(new NewBuilding(building, null, (at / 4000 + 1) + "区"));
      }
      int inside = at % 200;
      String room = String.valueOf((inside / 2 / 4 + 1) * 100 + inside / 2 % 4 + 1);
      units.add(
          new NewUnit(
              new Place(building, String.valueOf(inside % 2 + 1), room),
              null,
              new BigDecimal("90"),
              LocalDate.of(2019, 3, 5),
              UnitState.OWNER_OCCUPIED));
      for (int who = 0; who < 1 + at % 2; who++) {
        int seed = at * 7 + who * 13;
        String name =
            ""
                + surnames.charAt(seed % 20)
                + given.charAt(seed / 20 % 32)
                + given.charAt(seed / 7 % 32);
        String phone = "13" + String.format("%09d", (seed * 7919L + who) % 1_000_000_000L);
        people.add(new NewPerson(name, null, List.of(new NewPhone(phone, null))));
      }
    }
    register.addBuildings(estate, buildings);
    List<UnitId> ids = register.addUnits(estate, units);
    List<PersonId> made = residents.addPeople(estate, people);
    List<NewResidency> lives = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < count; at++) {
      for (int who = 0; who < 1 + at % 2; who++) {
        lives.add(
            new NewResidency(
                ids.get(at),
                made.get(next++),
                who == 0 ? ResidencyKind.OWNER : ResidencyKind.FAMILY,
                LocalDate.of(2019, 3, 5),
                null,
                who == 0));
      }
    }
    residents.moveIn(estate, lives);
  }
}
