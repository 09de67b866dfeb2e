package io.jinzhi.roster;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.WorkingDays;
import io.jinzhi.web.Missing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which shifts there are, and where somebody is missing.
@Component
class Shifts {
  private final Posts posts;
  private final Duties duties;
  private final Estates estates;
  private final StaffRoll staff;
  private final WorkingDays working;

  Shifts(Posts posts, Duties duties, Estates estates, StaffRoll staff, WorkingDays working) {
    this.posts = posts;
    this.duties = duties;
    this.estates = estates;
    this.staff = staff;
    this.working = working;
  }

  ZoneId zone(EstateId estate) {
    return estates.estate(estate).zone();
  }

  boolean works(LocalDate day) {
    return working.works(day);
  }

  List<Slot> of(EstateId estate, Post post, YearMonth month) {
    return Slot.of(post, posts.plans(estate), month, working::works, zone(estate));
  }

  /// Of all posts, the posts in their order.
  List<Slot> of(EstateId estate, LocalDate first, LocalDate last) {
    List<ShiftPlan> plans = posts.plans(estate);
    return posts.all(estate).stream()
        .flatMap(each -> Slot.of(each, plans, first, last, working::works, zone(estate)).stream())
        .toList();
  }

  /// @throws Missing where that day has no such shift
  Slot slot(EstateId estate, Post post, LocalDate day, String shift) {
    return Slot.of(post, posts.plans(estate), day, day, working::works, zone(estate)).stream()
        .filter(each -> each.shift().code().equals(shift))
        .findFirst()
        .orElseThrow(() -> new Missing("shift " + shift));
  }

  List<Gap> gaps(EstateId estate, YearMonth month) {
    return gaps(
        estate, of(estate, month.atDay(1), month.atEndOfMonth()), duties.month(estate, month));
  }

  /// Whoever has left leaves a gap.
  List<Gap> gaps(EstateId estate, List<Slot> slots, List<Duty> standing) {
    Set<Object> here =
        staff.members(estate).stream()
            .filter(each -> each.active())
            .map(each -> each.id())
            .collect(Collectors.toSet());
    return Gap.in(slots, standing, each -> here.contains(each.person()));
  }
}
