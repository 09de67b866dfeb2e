package io.jinzhi.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A shift for which there are too few people (DUT-01).
///
/// @param missing how many more it takes
public record Gap(Slot slot, int missing) {

  /// @param here whether somebody still works here
  static List<Gap> in(List<Slot> slots, List<Duty> duties, Predicate<Duty> here) {
    var standing =
        duties.stream().filter(here).collect(Collectors.groupingBy(Key::of, Collectors.counting()));
    return slots.stream()
        .map(slot -> new Gap(slot, slot.shift().people() - count(standing, slot)))
        .filter(each -> each.missing > 0)
        .toList();
  }

  private static int count(Map<Key, Long> standing, Slot slot) {
    return standing
        .getOrDefault(new Key(slot.post().id(), slot.day(), slot.shift().code()), 0L)
        .intValue();
  }

  private record Key(UUID post, LocalDate day, String shift) {
    static Key of(Duty duty) {
      return new Key(duty.post(), duty.day(), duty.shift());
    }
  }
}
