package io.jinzhi.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A shift of a post on a day.
public record Slot(Post post, Shift shift, LocalDate day, Instant from, Instant to) {

  boolean holds(Duty duty) {
    return duty.post().equals(post.id())
        && duty.day().equals(day)
        && duty.shift().equals(shift.code());
  }

  /// The shifts of one post in a month, in the order of time.
  ///
  /// @param works tells working days from rest days
  static List<Slot> of(
      Post post, List<ShiftPlan> plans, YearMonth month, Predicate<LocalDate> works, ZoneId zone) {
    return of(post, plans, month.atDay(1), month.atEndOfMonth(), works, zone);
  }

  /// @param last included
  static List<Slot> of(
      Post post,
      List<ShiftPlan> plans,
      LocalDate first,
      LocalDate last,
      Predicate<LocalDate> works,
      ZoneId zone) {
    List<Slot> slots = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate on = day;
      Posts.on(plans, post, day)
          .ifPresent(
              plan -> {
                for (Shift shift : plan.on(works.test(on))) {
                  slots.add(new Slot(post, shift, on, shift.from(on, zone), shift.to(on, zone)));
                }
              });
    }
    return slots;
  }
}
