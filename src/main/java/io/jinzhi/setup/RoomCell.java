package io.jinzhi.setup;

import io.jinzhi.estate.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which room a line is about; old and new codes may stand side by side in one cell.
///
/// @param place null where no room can be read
/// @param former the code before, if the line gives one
record RoomCell(@Nullable Place place, @Nullable String former) {
  private static final Pattern OLD = Pattern.compile("原|旧|老|曾");
  private static final Pattern BETWEEN =
      Pattern.compile("[()\\[\\]【】,;、|\\n]+|\\s+|(?=原|旧|老|曾|新)|→|->");
  private static final Pattern WORD = Pattern.compile("^(原|旧|老|曾用|曾|新|现)?(房号|编号|单元号|号)?[:：]?");

  static RoomCell read(
      Heading heading, Table.Line line, Set<String> known, List<Finding> findings) {
    String room = Values.half(heading.cell(line, Column.ROOM));
    String building = Values.half(heading.cell(line, Column.BUILDING));
    String entrance = Values.half(heading.cell(line, Column.ENTRANCE));
    String former = former(Values.half(heading.cell(line, Column.FORMER)));
    Optional<Place> own = Place.read(room);
    if (!building.isEmpty() && !room.isEmpty() && own.isEmpty()) {
      own = Place.of(building, entrance.equals("0") ? "" : entrance, room);
    } else if (own.isPresent() && own.get().entrance().isEmpty() && !entrance.isEmpty()) {
      own = Place.of(own.get().building(), entrance, own.get().room());
    }
    if (own.isPresent()) {
      return new RoomCell(own.get(), former);
    }
    if (room.isEmpty()) {
      findings.add(
          Finding.refuses(
              Column.ROOM, "是空的：请填房号，如 3-2-1201", "is empty: give a room such as 3-2-1201"));
      return new RoomCell(null, null);
    }
    return two(room, former, known, findings);
  }

  private static @Nullable String former(String text) {
    return Values.nothing(text) ? null : Place.read(text).map(Place::code).orElse(text);
  }

  private static RoomCell two(
      String room, @Nullable String former, Set<String> known, List<Finding> findings) {
    List<Place> now = new ArrayList<>();
    List<Place> before = new ArrayList<>();
    for (String piece : BETWEEN.split(room)) {
      boolean old = OLD.matcher(piece).lookingAt();
      Place.read(WORD.matcher(piece).replaceFirst("")).ifPresent((old ? before : now)::add);
    }
    if (now.size() == 2 && before.isEmpty()) {
      boolean second = known.contains(now.get(1).code()) && !known.contains(now.get(0).code());
      before.add(now.remove(second ? 0 : 1));
      findings.add(
          Finding.warns(
              Column.ROOM,
              "同格有两个房号：{0} 作现房号，{1} 作原房号；若相反请在格内注明“原”",
              "holds two codes: {0} is taken as the present one, {1} as the former; mark the former with 原 if it is the other way round",
              now.getFirst().code(),
              before.getFirst().code()));
    }
    if (now.size() != 1 || before.size() > 1) {
      findings.add(
          Finding.refuses(
              Column.ROOM,
              "看不懂房号“{0}”：请写成 3-2-1201（栋-单元-室）或 5-302（栋-室）",
              "Cannot read the room “{0}”: write 3-2-1201 (building-entrance-room) or 5-302",
              Values.brief(room)));
      return new RoomCell(null, null);
    }
    return new RoomCell(now.getFirst(), before.isEmpty() ? former : before.getFirst().code());
  }
}
