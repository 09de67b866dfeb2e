package io.jinzhi.search;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Masked;
import io.jinzhi.estate.Pinyin;
import io.jinzhi.estate.Residents;
import io.jinzhi.estate.Residents.Known;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.Units;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Households, listed here because the register knows nothing of being searched.
@Component
class HouseholdSource implements SearchSource {

  private static final int PAGE = 500;

  private final Units units;
  private final Residents residents;
  private final InstantSource clock;

  HouseholdSource(Units units, Residents residents, InstantSource clock) {
    this.units = units;
    this.residents = residents;
    this.clock = clock;
  }

  @Override
  public Kind kind() {
    return Kind.HOUSEHOLD;
  }

  @Override
  public void list(EstateId estate, Consumer<List<Entry>> page) {
    Map<UnitId, List<Known>> people =
        residents.known(estate).stream().collect(Collectors.groupingBy(Known::unit));
    List<Entry> entries = new ArrayList<>();
    for (Unit unit : units.all(estate)) {
      entries.add(entry(unit, people.getOrDefault(unit.id(), List.of())));
      if (entries.size() == PAGE) {
        page.accept(entries);
        entries = new ArrayList<>();
      }
    }
    page.accept(entries);
  }

  private Entry entry(Unit unit, List<Known> people) {
    Set<String> names = people.stream().map(Known::name).collect(Collectors.toSet());
    String shown =
        people.stream()
            .map(each -> Masked.name(each.name()))
            .distinct()
            .collect(Collectors.joining("、"));
    return new Entry(
        Kind.HOUSEHOLD,
        unit.id().value(),
        "",
        unit.address(),
        shown,
        unit.code(),
        "/households/" + unit.code(),
        Entry.staff(),
        clock.instant(),
        true,
        names,
        names.stream().map(name -> Pinyin.of(name).initials()).collect(Collectors.toSet()));
  }
}
