package io.jinzhi.callback;

import io.jinzhi.estate.Place;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The building in which somebody is called on: the order of an ambassador's round.
///
/// @param name empty where no unit is known
/// @param key sorts the way people count: 2 before 10; the unknown ones come last
public record Building(String name, String key) {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  static Building of(@Nullable String unitCode) {
    return named(
        unitCode == null ? "" : Place.read(unitCode).map(Place::building).orElse(unitCode));
  }

  static Building named(String name) {
    String key =
        name.isEmpty()
            ? "~"
            : DIGITS.matcher(name).replaceAll(run -> "0".repeat(pad(run.group())) + run.group());
    return new Building(name, key);
  }

  private static int pad(String digits) {
    return Math.max(0, 6 - digits.length());
  }
}
