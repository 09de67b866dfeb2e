package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Department;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens posts and sets their shifts (DUT-04).
@Service
public class PostDesk {
  private final Posts posts;
  private final Duties duties;
  private final RosterMonths months;
  private final Things things;
  private final StaffRoll staff;
  private final Numbers numbers;

  PostDesk(
      Posts posts,
      Duties duties,
      RosterMonths months,
      Things things,
      StaffRoll staff,
      Numbers numbers) {
    this.posts = posts;
    this.duties = duties;
    this.months = months;
    this.things = things;
    this.staff = staff;
    this.numbers = numbers;
  }

  /// Opens the posts of DUT-04 for the departments that there are, with their shifts, and what is
  /// counted at their hand-over. Posts that are open already stay as they are.
  ///
  /// @param handOver from when on shifts give over to the next in writing
  @Transactional
  public void openDefaults(Actor actor, Instant handOver, Instant now) {
    LocalDate first = today(actor, now).withDayOfMonth(1);
    for (DefaultPosts each : DefaultPosts.values()) {
      DepartmentId department =
          each.department == null
              ? null
              : staff
                  .departmentByCode(actor.estate(), each.department)
                  .map(Department::id)
                  .orElse(null);
      if (each.department != null && department == null) {
        continue;
      }
      Post post =
          new Post(
              numbers.id(),
              each.code,
              each.called,
              each.roles,
              department,
              each.roundTheClock,
              each.roundTheClock ? handOver : null);
      if (posts.open(actor.estate(), post, each.ordinal())) {
        posts.revise(
            actor.estate(), new ShiftPlan(post.id(), first, each.shifts, actor.name(), now));
        if (each.roundTheClock) {
          things.addDefaults(actor.estate(), post.id());
        }
      }
    }
  }

  /// Sets other shifts from a day on. Who stood on the old ones from that day on is taken off.
  ///
  /// @throws Invalid where the day has come, or the shifts leave a part of the day free (DUT-01)
  /// @throws Refused `POSTED` where people have been told of shifts after that day
  @Transactional
  public void revise(Actor actor, String code, LocalDate from, List<Shift> shifts, Instant now) {
    Post post = posts.of(actor.estate(), code);
    if (!from.isAfter(today(actor, now))) {
      throw new Invalid("from", Phrase.of("最早从明天起", "From tomorrow on at the earliest"));
    }
    PlanChecks.check(post, shifts);
    boolean told =
        months
            .latestPosted(actor.estate())
            .map(last -> !from.isAfter(last.atEndOfMonth()))
            .orElse(false);
    if (told) {
      throw new Refused(
          "POSTED",
          Phrase.of(
              "这一天的值班表已公布，请选公布月份之后的日期", "Posted already: choose a day after the posted months"));
    }
    posts.revise(actor.estate(), new ShiftPlan(post.id(), from, shifts, actor.name(), now));
    duties.drop(actor.estate(), post.id(), from);
  }

  LocalDate today(Actor actor, Instant now) {
    return numbers.estates().estate(actor.estate()).day(now);
  }
}
