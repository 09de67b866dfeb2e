package io.jinzhi.roster;

import io.jinzhi.database.Ids;
import io.jinzhi.staff.StaffId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills shifts by turns: each shift goes to the next in the row who has rested enough. Whoever
/// already stands somewhere stays; where nobody is free, a gap remains and is shown.
record Rotation(List<StaffId> people, Ids ids) {

  /// @param slots of one post, in the order of time
  /// @param standing what everybody stands already, also before and after and at other posts
  List<Duty> fill(List<Slot> slots, List<Duty> standing) {
    List<Duty> all = new ArrayList<>(standing);
    List<Duty> filled = new ArrayList<>();
    int turn = slots.isEmpty() ? 0 : first(slots.getFirst(), standing);
    int ofTheDay = turn;
    @Nullable Slot before = null;
    for (Slot slot : slots) {
      int there = (int) all.stream().filter(slot::holds).count();
      if (before == null || !before.day().equals(slot.day())) {
        ofTheDay = turn;
      } else if (!slot.post().roundTheClock()) {
        // Who is on call is so the whole day.
        turn = ofTheDay;
      }
      before = slot;
      turn = Math.floorMod(turn, Math.max(1, people.size()));
      for (int needed = slot.shift().people() - there; needed > 0; needed--) {
        int next = next(turn, slot, all);
        if (next < 0) {
          break;
        }
        Duty duty = duty(slot, people.get(next));
        all.add(duty);
        filled.add(duty);
        turn = next + 1;
      }
    }
    return filled;
  }

  /// After the last one who stood here before, so that the row runs on from month to month.
  private int first(Slot slot, List<Duty> standing) {
    return standing.stream()
        .filter(each -> each.post().equals(slot.post().id()) && each.from().isBefore(slot.from()))
        .reduce((one, other) -> other.from().isAfter(one.from()) ? other : one)
        .map(last -> people.indexOf(last.person()) + 1)
        .orElse(0);
  }

  private int next(int turn, Slot slot, List<Duty> all) {
    for (int step = 0; step < people.size(); step++) {
      int at = (turn + step) % people.size();
      StaffId person = people.get(at);
      boolean tired =
          all.stream().anyMatch(each -> each.person().equals(person) && tooNear(each, slot));
      if (!tired) {
        return at;
      }
    }
    return -1;
  }

  private static boolean tooNear(Duty duty, Slot slot) {
    return slot.post().roundTheClock()
        ? duty.tooNear(slot.from(), slot.to())
        : duty.meets(slot.from(), slot.to());
  }

  private Duty duty(Slot slot, StaffId person) {
    return new Duty(
        ids.next(),
        slot.post().id(),
        slot.day(),
        slot.shift().code(),
        slot.from(),
        slot.to(),
        person,
        false);
  }
}
