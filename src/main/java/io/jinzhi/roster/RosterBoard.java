package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts the roster together for those who read it: five queries, whatever the month holds.
@Component
class RosterBoard {
  private final Posts posts;
  private final Duties duties;
  private final RosterMonths months;
  private final Shifts shifts;
  private final StaffRoll staff;

  RosterBoard(Posts posts, Duties duties, RosterMonths months, Shifts shifts, StaffRoll staff) {
    this.posts = posts;
    this.duties = duties;
    this.months = months;
    this.shifts = shifts;
    this.staff = staff;
  }

  RosterView month(Actor actor, YearMonth month, Instant now) {
    return view(actor, month, month.atDay(1), month.atEndOfMonth(), now);
  }

  /// One day of its month.
  RosterView day(Actor actor, LocalDate day, Instant now) {
    return view(actor, YearMonth.from(day), day, day, now);
  }

  LocalDate today(Actor actor, Instant now) {
    return now.atZone(shifts.zone(actor.estate())).toLocalDate();
  }

  private RosterView view(
      Actor actor, YearMonth month, LocalDate first, LocalDate last, Instant now) {
    EstateId estate = actor.estate();
    List<Slot> slots = shifts.of(estate, first, last);
    List<Duty> standing = duties.between(estate, first, last);
    List<Gap> gaps = shifts.gaps(estate, slots, standing);
    List<RosterView.Group> groups = groups(estate, slots);
    List<RosterView.Day> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(day(estate, day, groups, slots, standing, gaps));
    }
    RosterMonth state =
        months
            .find(estate, month)
            .orElseGet(() -> new RosterMonth(new UUID(0, 0), month, null, null, null, null, 0));
    return new RosterView(
        state,
        groups,
        days,
        gaps.stream().filter(each -> each.slot().to().isAfter(now)).toList(),
        posts.all(estate).stream().filter(each -> each.arrangedBy(actor)).toList(),
        today(actor, now),
        now);
  }

  /// A plan that begins within the month may bring shifts that were not there before.
  private List<RosterView.Group> groups(EstateId estate, List<Slot> slots) {
    List<RosterView.Group> groups = new ArrayList<>();
    for (Post post : posts.all(estate)) {
      Map<String, Shift> byCode = new LinkedHashMap<>();
      slots.stream()
          .filter(each -> each.post().id().equals(post.id()))
          .forEach(each -> byCode.put(each.shift().code(), each.shift()));
      List<Shift> ordered =
          byCode.values().stream().sorted(Comparator.comparing(Shift::code)).toList();
      if (!ordered.isEmpty()) {
        groups.add(new RosterView.Group(post, ordered));
      }
    }
    return groups;
  }

  private RosterView.Day day(
      EstateId estate,
      LocalDate day,
      List<RosterView.Group> groups,
      List<Slot> slots,
      List<Duty> standing,
      List<Gap> gaps) {
    List<RosterView.Cell> cells = new ArrayList<>();
    List<Slot> ofDay = slots.stream().filter(each -> each.day().equals(day)).toList();
    List<Duty> onDay = standing.stream().filter(each -> each.day().equals(day)).toList();
    for (RosterView.Group group : groups) {
      for (Shift shift : group.shifts()) {
        Slot slot =
            ofDay.stream()
                .filter(each -> each.post().id().equals(group.post().id()))
                .filter(each -> each.shift().code().equals(shift.code()))
                .findFirst()
                .orElse(null);
        int missing =
            gaps.stream().filter(each -> each.slot().equals(slot)).mapToInt(Gap::missing).sum();
        cells.add(
            new RosterView.Cell(
                slot,
                onDay.stream()
                    .filter(each -> each.post().equals(group.post().id()))
                    .filter(each -> each.shift().equals(shift.code()))
                    .map(each -> who(estate, each))
                    .toList(),
                missing));
      }
    }
    return new RosterView.Day(day, !shifts.works(day), cells);
  }

  private RosterView.Who who(EstateId estate, Duty duty) {
    StaffMember member = staff.member(estate, duty.person());
    return new RosterView.Who(duty.id(), member, duty.byHand(), member.active());
  }
}
