package io.jinzhi.patrol;

import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.roster.OnDutyNow;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Drafts a month: each area, each window of each day, and an ambassador whom the roster has there
/// (PAT-01). One who is on duty keeps the same area; where the roster names nobody, all take turns.
@Component
class Drafting {
  private final Areas areas;
  private final Rounds rounds;
  private final Handbook handbook;
  private final OnDutyNow roster;
  private final StaffRoll staff;
  private final PatrolNumbers numbers;

  Drafting(
      Areas areas,
      Rounds rounds,
      Handbook handbook,
      OnDutyNow roster,
      StaffRoll staff,
      PatrolNumbers numbers) {
    this.areas = areas;
    this.rounds = rounds;
    this.handbook = handbook;
    this.roster = roster;
    this.staff = staff;
    this.numbers = numbers;
  }

  /// The rounds of a month from a day on; those that are there stay as they are.
  void rounds(Estate estate, YearMonth month, LocalDate from, Instant now) {
    List<Area> open = areas.open(estate.id());
    LocalDate first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
    Set<String> there = new java.util.HashSet<>();
    rounds
        .between(estate.id(), first, month.atEndOfMonth())
        .forEach(each -> there.add(key(each.area(), each.day(), each.window())));
    List<StaffId> everybody = ambassadors(estate.id());
    for (LocalDate day = first; YearMonth.from(day).equals(month); day = day.plusDays(1)) {
      for (Window window : windows(estate.id(), now)) {
        Instant[] span = span(estate, day, window, now);
        List<StaffId> here = null;
        for (Area area : open) {
          if (there.contains(key(area.id(), day, window))) {
            continue;
          }
          here = here == null ? onDuty(estate.id(), everybody, span[0]) : here;
          rounds.add(round(estate, area, day, window, span, person(here, area, open), now));
        }
      }
    }
  }

  private static String key(java.util.UUID area, LocalDate day, Window window) {
    return area + " " + day + " " + window;
  }

  private Round round(
      Estate estate,
      Area area,
      LocalDate day,
      Window window,
      Instant[] span,
      @Nullable StaffId person,
      Instant now) {
    int grace = handbook.rule(estate.id(), Clause.PAT_02, now).number("patrol.grace.minutes");
    return new Round(
        estate.id(),
        numbers.id(),
        numbers.round(estate.id(), day),
        area.id(),
        day,
        window,
        span[0],
        span[1],
        Duration.ofMinutes(grace),
        person,
        Round.State.PLANNED,
        null,
        null,
        1);
  }

  /// The windows that count: the fire patrol only for a key fire unit (PAT-11).
  List<Window> windows(EstateId estate, Instant now) {
    boolean fire = handbook.rule(estate, Clause.PAT_11, now).number("patrol.fire.daily") == 1;
    return fire ? List.of(Window.values()) : List.of(Window.MORNING, Window.AFTERNOON);
  }

  private Instant[] span(Estate estate, LocalDate day, Window window, Instant now) {
    Rule rule = handbook.rule(estate.id(), window.clause(), now);
    String text = rule.text(window.key());
    return new Instant[] {
      day.atTime(LocalTime.parse(text.substring(0, 5))).atZone(estate.zone()).toInstant(),
      day.atTime(LocalTime.parse(text.substring(6))).atZone(estate.zone()).toInstant()
    };
  }

  List<StaffId> ambassadors(EstateId estate) {
    return staff.members(estate).stream()
        .filter(each -> each.active() && each.role() == Role.AMBASSADOR)
        .map(StaffMember::id)
        .toList();
  }

  private List<StaffId> onDuty(EstateId estate, List<StaffId> everybody, Instant opens) {
    Set<StaffId> named = roster.of(estate, Role.AMBASSADOR, opens.plus(Duration.ofMinutes(30)));
    List<StaffId> here = new ArrayList<>(everybody);
    here.retainAll(named);
    return here.isEmpty() ? everybody : here;
  }

  private static @Nullable StaffId person(List<StaffId> here, Area area, List<Area> open) {
    return here.isEmpty() ? null : here.get(open.indexOf(area) % here.size());
  }
}
