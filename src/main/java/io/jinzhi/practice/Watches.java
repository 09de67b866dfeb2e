package io.jinzhi.practice;

import io.jinzhi.roster.Briefing;
import io.jinzhi.roster.BriefingDesk;
import io.jinzhi.roster.ItemDesk;
import io.jinzhi.roster.NightDesk;
import io.jinzhi.roster.PostDesk;
import io.jinzhi.roster.RosterDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Rosters from last month on, the look at the gates each night, the ambassadors' briefings, and
/// what was left open; [Reliefs] does the hand-overs of the last days.
@Component
@Profile("practice")
class Watches {
  private static final List<String> POSTS =
      List.of("front-desk", "repair", "guards", "manager", "ambassador");
  private static final Duration HANDED_OVER = Duration.ofDays(4);

  private final PostDesk posts;
  private final RosterDesk rosters;
  private final BriefingDesk briefings;
  private final NightDesk nights;
  private final ItemDesk items;
  private final Reliefs reliefs;
  private final Swaps swaps;

  Watches(
      PostDesk posts,
      RosterDesk rosters,
      BriefingDesk briefings,
      NightDesk nights,
      ItemDesk items,
      Reliefs reliefs,
      Swaps swaps) {
    this.posts = posts;
    this.rosters = rosters;
    this.briefings = briefings;
    this.nights = nights;
    this.items = items;
    this.reliefs = reliefs;
    this.swaps = swaps;
  }

  /// @param first of the days that are lived through
  void plan(Cast cast, LocalDate first, Instant end) {
    LocalDate today = LocalDate.ofInstant(end, cast.hours().zone());
    LocalDate opening = today.withDayOfMonth(1).minusMonths(2).withDayOfMonth(24);
    LocalDate begin = opening.isBefore(first) ? first : opening;
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    Actor director = cast.crew().one(Role.CENTRE_DIRECTOR);
    cast.then(
        // Before the first look at the gates, so that nothing of this day is left open.
        at(cast, begin, 0, 5),
        now -> {
          posts.openDefaults(manager, end.minus(HANDED_OVER), now);
          fill(manager, YearMonth.from(begin), now);
          rosters.post(director, YearMonth.from(begin), now);
        });
    for (YearMonth month = YearMonth.from(begin);
        !month.isAfter(YearMonth.from(today));
        month = month.plusMonths(1)) {
      next(cast, month, begin, today, manager, director);
    }
    for (LocalDate day = begin; !day.isAfter(today); day = day.plusDays(1)) {
      daily(cast, day, manager);
    }
    Actor reception = cast.crew().one(Role.FRONT_DESK);
    cast.then(
        end.minus(Duration.ofHours(30)),
        now -> items.open(reception, "front-desk", "三栋二单元门禁卡待厂家送来，到货通知住户", now));
    cast.then(
        end.minus(Duration.ofHours(5)),
        now -> items.open(reception, "front-desk", "失物：黑色雨伞一把，等失主来领", now));
    swaps.plan(cast, end);
    reliefs.plan(cast, today.minusDays(HANDED_OVER.toDays()), end);
  }

  /// The next month's roster: filled on the 24th at the latest, sent up, and posted.
  private void next(
      Cast cast, YearMonth month, LocalDate begin, LocalDate today, Actor manager, Actor director) {
    LocalDate usual = month.atDay(24).isBefore(begin) ? begin.plusDays(1) : month.atDay(24);
    LocalDate day = usual.isAfter(today) ? today.minusDays(1) : usual;
    YearMonth next = month.plusMonths(1);
    cast.then(at(cast, day, 10, 5), now -> fill(manager, next, now));
    cast.then(at(cast, day, 16, 10), now -> rosters.submit(manager, next, now));
    cast.then(at(cast, usual.plusDays(2), 9, 20), now -> rosters.post(director, next, now));
  }

  private void fill(Actor manager, YearMonth month, Instant now) {
    POSTS.forEach(each -> rosters.fill(manager, month, each, List.of(), false, now));
  }

  private void daily(Cast cast, LocalDate day, Actor manager) {
    Actor guard = cast.crew().head(cast.crew().department("security"));
    cast.agenda().at(at(cast, day, 2, 10), now -> reliefs.settle());
    cast.then(
        at(cast, day, 2, 20),
        now ->
            nights.record(
                guard, "guards", true, day.getDayOfMonth() % 7 == 0 ? "东门灯坏，已报修" : "", now));
    cast.agenda().at(at(cast, day, 8, 5), now -> reliefs.settle());
    cast.then(at(cast, day, 8, 20), now -> briefings(cast, manager, day, now));
    cast.then(at(cast, day, 17, 40), now -> evening(cast, manager, day, now));
  }

  private void briefings(Cast cast, Actor manager, LocalDate day, Instant now) {
    boolean hard = day.getDayOfMonth() % 5 == 3;
    for (Briefing each : briefings.of(manager, day)) {
      Actor own = actor(cast, each);
      briefings.report(
          own,
          each.number(),
          briefings.draft(own, each, now).report().zh(),
          hard ? List.of("地下车库占道车辆反复劝说不听，请部长协调") : List.of(),
          now);
      briefings.give(manager, each.number(), List.of("走访在办投诉住户", "巡查各楼栋大堂"), now);
    }
  }

  private void evening(Cast cast, Actor manager, LocalDate day, Instant now) {
    for (Briefing each : briefings.of(manager, day)) {
      each.tasks().forEach(task -> briefings.done(actor(cast, each), task.number(), "已办", now));
      each.problems()
          .forEach(problem -> briefings.answer(manager, problem.number(), "已约秩序维护部一起处理", now));
    }
  }

  private static Actor actor(Cast cast, Briefing briefing) {
    return cast.crew().everybody().stream()
        .filter(each -> each.staff().equals(briefing.person()))
        .findFirst()
        .orElseThrow();
  }

  static Instant at(Cast cast, LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(cast.hours().zone()).toInstant();
  }
}
