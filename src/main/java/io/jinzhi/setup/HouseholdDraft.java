package io.jinzhi.setup;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Placeholders;
import io.jinzhi.estate.Register;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.Residents.Known;
import io.jinzhi.estate.Residents.NewPhone;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.UnitState;
import io.jinzhi.language.Phrase;
import io.jinzhi.setup.Draft.Home;
import io.jinzhi.setup.Draft.Person;
import io.jinzhi.setup.Draft.Stay;
import io.jinzhi.setup.PeopleCells.Somebody;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The register as it would be after the lines so far.
final class HouseholdDraft {

  record Facts(
      @Nullable BigDecimal area,
      @Nullable LocalDate handedOver,
      @Nullable LocalDate movedIn,
      @Nullable UnitState state) {}

  private final Map<String, Home> homes = new LinkedHashMap<>();
  private final Map<String, Person> byNameAndPhone = new HashMap<>();
  private final Set<Person> people = new LinkedHashSet<>();
  private final LocalDate today;

  HouseholdDraft(List<Unit> units, List<Known> residents, LocalDate today) {
    this.today = today;
    Map<UnitId, Home> byId = new HashMap<>();
    for (Unit unit : units) {
      Home home = new Home(unit.place(), unit);
      homes.put(unit.code(), home);
      byId.put(unit.id(), home);
    }
    Map<PersonId, Person> known = new HashMap<>();
    for (Known each : residents) {
      Person person = known.computeIfAbsent(each.person(), id -> new Person(each.name(), null, id));
      person.digits.addAll(each.digits());
      person.digits.forEach(digits -> index(person, digits));
      people.add(person);
      Home home = Objects.requireNonNull(byId.get(each.unit()));
      home.stays.put(key(each.name(), each.kind()), new Stay(person, each.kind(), null));
    }
  }

  LocalDate today() {
    return today;
  }

  /// Does it.
  Plan.Writing writing(EstateId estate, Register register, Residents residents) {
    return new HouseholdWriting(estate, register, residents, homes.values(), people, today);
  }

  Set<String> codes() {
    return homes.keySet();
  }

  private static String key(String name, ResidencyKind kind) {
    return kind + name;
  }

  private void index(Person person, String digits) {
    if (!Placeholders.phone(digits)) {
      byNameAndPhone.putIfAbsent(person.name + "|" + digits, person);
    }
  }

  /// @return whether the unit is new
  boolean add(
      PlannedRow row,
      Place place,
      @Nullable String former,
      String zone,
      Facts facts,
      List<Somebody> somebody) {
    Home home = homes.get(place.code());
    boolean made = home == null;
    if (home == null) {
      home = new Home(place, null);
      home.firstLine = row.line;
      home.zone = Values.nothing(zone) ? null : zone;
      homes.put(place.code(), home);
      row.does("新建房屋 {0}", "New unit {0}", place.code());
    }
    if (contradicts(row, home, facts)) {
      return false;
    }
    boolean again = home.firstLine != 0 && home.firstLine != row.line;
    home.firstLine = home.firstLine == 0 ? row.line : home.firstLine;
    facts(row, home, former, facts, made);
    for (Somebody each : somebody) {
      person(row, home, each, facts);
    }
    if (made && home.state == null) {
      home.state = settled(home);
    }
    if (again && row.does.isEmpty()) {
      row.findings.add(
          Finding.warns(
              null, "与第 {0} 行重复，不再录入", "repeats line {0}; nothing more to do", home.firstLine));
    }
    if (!made && !again && home.known != null) {
      missing(row, home, somebody);
    }
    return made;
  }

  private static boolean contradicts(PlannedRow row, Home home, Facts facts) {
    boolean again = home.firstLine != 0 && home.firstLine != row.line;
    if (again && facts.area != null && home.area != null && facts.area.compareTo(home.area) != 0) {
      row.findings.add(
          Finding.refuses(
              Column.AREA,
              "{0} 与第 {1} 行的 {2} 不同：同一房屋请写成一致",
              "{0} differs from {2} in line {1}: make them agree",
              facts.area,
              home.firstLine,
              home.area));
      return true;
    }
    return false;
  }

  private static UnitState settled(Home home) {
    boolean tenant =
        home.stays.values().stream().anyMatch(each -> each.kind() == ResidencyKind.TENANT);
    return tenant
        ? UnitState.LET
        : home.stays.isEmpty() ? UnitState.VACANT : UnitState.OWNER_OCCUPIED;
  }

  private static void facts(
      PlannedRow row, Home home, @Nullable String former, Facts facts, boolean made) {
    if (former != null && !former.equals(home.former) && !former.equals(home.place.code())) {
      note(row, home, made, "原房号", "former room", home.former, former);
      home.former = former.length() > 40 ? former.substring(0, 40) : former;
    }
    if (facts.area != null && (home.area == null || facts.area.compareTo(home.area) != 0)) {
      note(row, home, made, "面积", "area", home.area, facts.area);
      home.area = facts.area;
    }
    if (facts.handedOver != null && !facts.handedOver.equals(home.handedOver)) {
      note(row, home, made, "收楼日期", "handed over", home.handedOver, facts.handedOver);
      home.handedOver = facts.handedOver;
    }
    if (facts.state != null && facts.state != home.state) {
      note(
          row,
          home,
          made,
          "状态",
          "state",
          home.state == null ? null : home.state.label(),
          facts.state.label());
      home.state = facts.state;
    }
  }

  private static void note(
      PlannedRow row,
      Home home,
      boolean made,
      String zh,
      String en,
      @Nullable Object from,
      Object to) {
    home.changed = true;
    if (!made) {
      row.does.add(
          Phrase.of(
              zh + " " + said(from, true) + " → " + said(to, true),
              en + " " + said(from, false) + " → " + said(to, false)));
    }
  }

  private static String said(@Nullable Object value, boolean chinese) {
    return switch (value) {
      case null -> chinese ? "无" : "none";
      case Phrase phrase -> chinese ? phrase.zh() : phrase.en();
      default -> value.toString();
    };
  }

  private void person(PlannedRow row, Home home, Somebody who, Facts facts) {
    Stay stay = home.stays.get(key(who.name, who.kind));
    Person person = stay == null ? find(who) : stay.person();
    if (stay == null) {
      LocalDate since =
          facts.movedIn != null
              ? facts.movedIn
              : who.kind == ResidencyKind.OWNER ? facts.handedOver : null;
      stay = new Stay(person, who.kind, since);
      home.stays.put(key(who.name, who.kind), stay);
      home.added.add(stay);
      row.does(
          person.id == null ? "新增{0} {1}" : "{0} {1}（已有此人）入住",
          person.id == null ? "New {0} {1}" : "{0} {1}, known already, moves in",
          who.kind.label().zh(),
          Masked.name(who.name));
    }
    for (NewPhone phone : who.phones) {
      if (person.digits.add(phone.digits())) {
        person.added.add(phone);
        index(person, phone.digits());
        row.does(
            "{0} 电话 {1}", "{0} telephone {1}", Masked.name(who.name), Masked.phone(phone.digits()));
      }
    }
  }

  /// The same name with the same real number is the same person, also in another unit.
  private Person find(Somebody who) {
    for (NewPhone phone : who.phones) {
      Person hit = byNameAndPhone.get(who.name + "|" + phone.digits());
      if (hit != null) {
        return hit;
      }
    }
    Person fresh = new Person(who.name, who.note, null);
    people.add(fresh);
    return fresh;
  }

  private static void missing(PlannedRow row, Home home, List<Somebody> somebody) {
    boolean names = somebody.stream().anyMatch(each -> each.kind == ResidencyKind.OWNER);
    for (Stay stay : home.stays.values()) {
      boolean there = somebody.stream().anyMatch(each -> each.name.equals(stay.person().name));
      if (names && stay.kind() == ResidencyKind.OWNER && !there) {
        row.findings.add(
            Finding.warns(
                Column.OWNER,
                "登记的业主 {0} 不在这一行，未作改动；确已过户请另办迁出",
                "The registered owner {0} is not in this line and stays; move them out if the unit was sold",
                Masked.name(stay.person().name)));
      }
    }
  }
}
