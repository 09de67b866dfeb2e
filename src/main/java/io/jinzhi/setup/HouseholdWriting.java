package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.Register.NewBuilding;
import io.jinzhi.estate.Register.NewUnit;
import io.jinzhi.estate.Register.UnitChange;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.Residents.NewPerson;
import io.jinzhi.estate.Residents.NewPhone;
import io.jinzhi.estate.Residents.NewResidency;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.UnitState;
import io.jinzhi.setup.Draft.Home;
import io.jinzhi.setup.Draft.Person;
import io.jinzhi.setup.Draft.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Writes what a draft of the register adds and changes, in a handful of statements.
final class HouseholdWriting implements Plan.Writing {
  private final EstateId estate;
  private final Register register;
  private final Residents residents;
  private final Collection<Home> homes;
  private final Collection<Person> people;
  private final LocalDate today;

  HouseholdWriting(
      EstateId estate,
      Register register,
      Residents residents,
      Collection<Home> homes,
      Collection<Person> people,
      LocalDate today) {
    this.estate = estate;
    this.register = register;
    this.residents = residents;
    this.homes = homes;
    this.people = people;
    this.today = today;
  }

  @Override
  public void write(Plan.Progress progress) {
    List<Home> fresh = homes.stream().filter(each -> each.known == null).toList();
    if (!fresh.isEmpty()) {
      register.addBuildings(estate, buildings(fresh));
      List<UnitId> ids =
          register.addUnits(
              estate,
              fresh.stream()
                  .map(
                      each ->
                          new NewUnit(
                              each.place,
                              each.former,
                              each.area,
                              each.handedOver,
                              Objects.requireNonNullElse(each.state, UnitState.VACANT)))
                  .toList());
      for (int at = 0; at < ids.size(); at++) {
        fresh.get(at).id = ids.get(at);
      }
    }
    progress.at(1, 4);
    List<UnitChange> changes = new ArrayList<>();
    for (Home home : homes) {
      if (home.known != null && home.changed) {
        changes.add(
            new UnitChange(
                home.known.id(),
                home.known.version(),
                home.former,
                home.area,
                home.handedOver,
                home.state));
      }
    }
    if (!changes.isEmpty()) {
      register.changeUnits(estate, changes);
    }
    progress.at(2, 4);
    people();
    progress.at(3, 4);
    List<NewResidency> stays = new ArrayList<>();
    for (Home home : homes) {
      boolean first = home.known == null;
      for (Stay stay : home.added) {
        stays.add(
            new NewResidency(
                Objects.requireNonNull(home.id),
                Objects.requireNonNull(stay.person().id),
                stay.kind(),
                Objects.requireNonNullElse(stay.since(), today),
                null,
                first));
        first = false;
      }
    }
    if (!stays.isEmpty()) {
      residents.moveIn(estate, stays);
    }
    progress.at(4, 4);
  }

  private static Set<NewBuilding> buildings(List<Home> homes) {
    Map<String, NewBuilding> out = new LinkedHashMap<>();
    for (Home home : homes) {
      out.putIfAbsent(
          home.place.building(), new NewBuilding(home.place.building(), null, home.zone));
    }
    return new LinkedHashSet<>(out.values());
  }

  private void people() {
    List<Person> fresh = people.stream().filter(each -> each.id == null).toList();
    Map<PersonId, List<NewPhone>> more = new LinkedHashMap<>();
    for (Person person : people) {
      if (person.id != null && !person.added.isEmpty()) {
        more.put(person.id, person.added);
      }
    }
    if (!more.isEmpty()) {
      residents.addPhones(estate, more);
    }
    if (!fresh.isEmpty()) {
      List<PersonId> ids =
          residents.addPeople(
              estate,
              fresh.stream().map(each -> new NewPerson(each.name, each.note, each.added)).toList());
      for (int at = 0; at < ids.size(); at++) {
        fresh.get(at).id = ids.get(at);
      }
    }
  }
}
