package io.jinzhi.estate;

import io.jinzhi.language.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a dwelling is: building, entrance, room. Written `3-2-1201`, or `5-302` where a building
/// has a single entrance.
///
/// @param entrance empty where the building has none
public record Place(String building, String entrance, String room) {

  private static final Pattern PART = Pattern.compile("[0-9A-Z\\p{IsHan}]{1,12}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /// Reads a full room code in any of the usual spellings: `3-2-1201`, `3栋2单元1201室`, `三号楼二单元1201`.
  public static Optional<Place> read(String words) {
    List<String> parts = RoomWords.parts(words);
    return switch (parts.size()) {
      case 2 -> of(parts.get(0), "", parts.get(1));
      case 3 -> of(parts.get(0), parts.get(1), parts.get(2));
      default -> Optional.empty();
    };
  }

  /// From separate columns, each perhaps with its unit word (`3栋`, `2单元`, `1201室`).
  public static Optional<Place> of(String building, @Nullable String entrance, String room) {
    String b = part(building);
    String e = entrance == null ? "" : part(entrance);
    String r = RoomWords.plain(room);
    boolean readable =
        PART.matcher(b).matches()
            && (e.isEmpty() || PART.matcher(e).matches())
            && PART.matcher(r).matches();
    return readable ? Optional.of(new Place(b, e, r)) : Optional.empty();
  }

  private static String part(String text) {
    return RoomWords.withoutZeros(RoomWords.plain(text));
  }

  public String code() {
    return entrance.isEmpty() ? building + "-" + room : building + "-" + entrance + "-" + room;
  }

  /// In words, as one says it.
  public Phrase words() {
    return entrance.isEmpty()
        ? Phrase.of("{0}栋{1}室", "Building {0}, room {1}").with(building, room)
        : Phrase.of("{0}栋{1}单元{2}室", "Building {0}, entrance {1}, room {2}")
            .with(building, entrance, room);
  }

  /// Sorts the way people count: 2 before 10.
  String sortKey() {
    return order(building) + "/" + order(entrance) + "/" + order(room);
  }

  static String order(String part) {
    Matcher digits = DIGITS.matcher(part.toUpperCase(Locale.ROOT));
    return digits.replaceAll(
        run -> "0".repeat(Math.max(0, 6 - run.group().length())) + run.group());
  }
}
