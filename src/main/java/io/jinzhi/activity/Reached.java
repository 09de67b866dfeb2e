package io.jinzhi.activity;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Place;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The households behind what somebody typed: rooms, and whole buildings.
@Component
class Reached {
  private static final int MOST_NAMED = 5;

  private final Units units;

  Reached(Units units) {
    this.units = units;
  }

  /// @param typed rooms and buildings, with commas, spaces or lines between: `3-2-1201, 5栋`
  /// @return each household once; of a building those that are lived in
  /// @throws Invalid for the field `reached`, naming what nobody knows
  List<Unit> read(EstateId estate, String typed) {
    List<Unit> all = units.all(estate);
    Map<String, Unit> byCode =
        all.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    Map<String, Unit> reached = new LinkedHashMap<>();
    Set<String> unknown = new TreeSet<>();
    for (String word : words(typed)) {
      List<Unit> building = building(all, word.replaceAll("[栋幢座楼]$", ""));
      Unit unit =
          building.isEmpty()
              ? Place.read(word).map(each -> byCode.get(each.code())).orElse(null)
              : null;
      if (unit != null) {
        reached.put(unit.code(), unit);
      } else if (building.isEmpty()) {
        unknown.add(word);
      }
      building.forEach(each -> reached.put(each.code(), each));
    }
    if (!unknown.isEmpty()) {
      String named = unknown.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
      throw new Invalid("reached", Phrase.of("没有：{0}", "There is no: {0}").with(named));
    }
    if (reached.isEmpty()) {
      throw new Invalid("reached", Phrase.of("请填写房号或楼栋", "Give rooms or buildings"));
    }
    return List.copyOf(reached.values());
  }

  private static List<String> words(String typed) {
    List<String> words = new ArrayList<>();
    for (String word : typed.split("[\\s,，;；、]+")) {
      if (!word.isBlank()) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<Unit> building(List<Unit> all, String number) {
    return all.stream()
        .filter(each -> each.place().building().equals(number))
        .filter(each -> each.state() == UnitState.OWNER_OCCUPIED || each.state() == UnitState.LET)
        .toList();
  }
}
