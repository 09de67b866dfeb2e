package io.jinzhi.setup;

import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.ResidencyKind;
import io.jinzhi.estate.Residents.NewPhone;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.UnitState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the register holds, and would hold.
final class Draft {

  private Draft() {}

  /// Somebody, in the register or to be added.
  static final class Person {
    final String name;
    final @Nullable String note;
    final Set<String> digits = new LinkedHashSet<>();
    final List<NewPhone> added = new ArrayList<>();
    @Nullable PersonId id;

    Person(String name, @Nullable String note, @Nullable PersonId id) {
      this.name = name;
      this.note = note;
      this.id = id;
    }
  }

  record Stay(Person person, ResidencyKind kind, @Nullable LocalDate since) {}

  /// A unit, in the register or to be added.
  static final class Home {
    final Place place;
    final @Nullable Unit known;
    final Map<String, Stay> stays = new LinkedHashMap<>();
    final List<Stay> added = new ArrayList<>();
    int firstLine;
    @Nullable String zone;
    @Nullable String former;
    @Nullable BigDecimal area;
    @Nullable LocalDate handedOver;
    @Nullable UnitState state;
    boolean changed;
    @Nullable UnitId id;

    Home(Place place, @Nullable Unit known) {
      this.place = place;
      this.known = known;
      if (known != null) {
        former = known.formerCode();
        area = known.area();
        handedOver = known.handedOverOn();
        state = known.state();
        id = known.id();
      }
    }
  }
}
