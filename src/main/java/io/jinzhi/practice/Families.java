package io.jinzhi.practice;

import io.jinzhi.complaint.Registration;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.UnitState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Who lives in the units: owners, tenants and their families.
final class Families {
  /// Somebody who may come to the front desk.
  record Neighbour(Street.Home home, PersonId person, String name, String phone) {
    Registration.Complainant complainant() {
      return new Registration.Complainant(home.unit(), home.place().code(), person, name, phone);
    }
  }

  /// Somebody on the way in.
  private record Mover(
      Street.Home home,
      ResidencyKind kind,
      boolean main,
      LocalDate since,
      String name,
      @Nullable String phone) {}

  private final Names names;
  private final Resource resident;
  private final RandomGenerator random;
  private final List<Mover> movers = new ArrayList<>();

  Families(Resource resource, Names names, RandomGenerator random) {
    this.names = names;
    this.resident = resource.part("resident");
    this.random = random;
  }

  /// @return those with a telephone who live there, in the order of the units
  List<Neighbour> moveIn(Residents residents, EstateId estate, List<Street.Home> homes) {
    homes.forEach(this::household);
    List<PersonId> ids =
        residents.addPeople(estate, movers.stream().map(Families::person).toList());
    List<Residents.NewResidency> residencies = new ArrayList<>();
    List<Neighbour> neighbours = new ArrayList<>();
    for (int at = 0; at < movers.size(); at++) {
      Mover each = movers.get(at);
      residencies.add(
          new Residents.NewResidency(
              each.home().unit(), ids.get(at), each.kind(), each.since(), null, each.main()));
      boolean away = each.home().state() == UnitState.LET && each.kind() == ResidencyKind.OWNER;
      if (each.phone() != null && !away) {
        neighbours.add(new Neighbour(each.home(), ids.get(at), each.name(), each.phone()));
      }
    }
    residents.moveIn(estate, residencies);
    return neighbours;
  }

  private static Residents.NewPerson person(Mover mover) {
    String phone = mover.phone();
    return new Residents.NewPerson(
        mover.name(),
        null,
        phone == null ? List.of() : List.of(new Residents.NewPhone(phone, null)));
  }

  private void household(Street.Home home) {
    if (home.state() == UnitState.NOT_HANDED_OVER) {
      return;
    }
    LocalDate since = home.handedOver().plusDays(30 + random.nextInt(900));
    String surname = names.surname();
    if (home.place().code().equals(resident.text("unit"))) {
      String name = resident.text("name");
      add(home, ResidencyKind.OWNER, true, since, name, resident.text("phone"));
      family(home, since, "刘", 100);
      return;
    }
    String owner = names.somebody(surname);
    add(home, ResidencyKind.OWNER, true, since, owner, names.phone());
    if (home.state() == UnitState.OWNER_OCCUPIED) {
      family(home, since, surname, 60);
    } else if (home.state() == UnitState.LET) {
      LocalDate from = since.plusDays(200 + random.nextInt(700));
      String tenant = names.surname();
      add(home, ResidencyKind.TENANT, false, from, names.somebody(tenant), names.phone());
      if (random.nextInt(100) < 40) {
        String mate = names.somebody(names.surname());
        add(home, ResidencyKind.TENANT, false, from, mate, names.phone());
      }
    }
  }

  private void family(Street.Home home, LocalDate since, String surname, int chance) {
    if (random.nextInt(100) < chance) {
      String spouse = names.somebody(names.surname());
      add(home, ResidencyKind.FAMILY, false, since, spouse, names.phone());
    }
    if (random.nextInt(100) < 45) {
      add(home, ResidencyKind.FAMILY, false, since, names.somebody(surname), null);
    }
    if (random.nextInt(100) < 15) {
      add(home, ResidencyKind.FAMILY, false, since, names.woman(names.surname()), names.phone());
    }
  }

  private void add(
      Street.Home home,
      ResidencyKind kind,
      boolean main,
      LocalDate since,
      String name,
      @Nullable String phone) {
    movers.add(new Mover(home, kind, main, since, name, phone));
  }
}
