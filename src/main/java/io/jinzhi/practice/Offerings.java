package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;

import io.jinzhi.activity.ActivityDesk;
import io.jinzhi.activity.ActivityKind;
import io.jinzhi.activity.SpecialServiceDesk;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.UnitState;
import io.jinzhi.estate.Units;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What the centre offers besides: a paper for one building twice a month, an afternoon at the
/// clubhouse, and services that single households agree on.
@Component
@Profile("practice")
class Offerings {
  private final ActivityDesk activities;
  private final SpecialServiceDesk services;
  private final Units units;

  Offerings(ActivityDesk activities, SpecialServiceDesk services, Units units) {
    this.activities = activities;
    this.services = services;
    this.units = units;
  }

  void plan(
      Cast cast,
      List<Families.Neighbour> neighbours,
      LocalDate first,
      LocalDate last,
      Random random) {
    List<Unit> all = units.all(cast.crew().estate());
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Instant morning = day.atTime(9, 10).atZone(cast.hours().zone()).toInstant();
      switch (day.getDayOfMonth()) {
        case 6, 20 -> publication(cast, all, day, morning, random);
        case 14 -> afternoon(cast, neighbours, all, day, morning, random);
        default -> {}
      }
      if (day.getDayOfMonth() % 4 == 1) {
        Families.Neighbour who = neighbours.get(random.nextInt(neighbours.size()));
        service(cast, who, all, day, morning, random);
      }
    }
  }

  private void publication(
      Cast cast, List<Unit> all, LocalDate day, Instant morning, Random random) {
    String building = String.valueOf(1 + random.nextInt(12));
    List<Unit> reached =
        all.stream()
            .filter(each -> each.place().building().equals(building))
            .filter(
                each -> each.state() == UnitState.OWNER_OCCUPIED || each.state() == UnitState.LET)
            .toList();
    take(
        cast,
        ActivityKind.PUBLICATION,
        day.getMonthValue() + "月小区报",
        building + "栋信箱",
        reached,
        day,
        morning,
        random);
  }

  private void afternoon(
      Cast cast,
      List<Families.Neighbour> neighbours,
      List<Unit> all,
      LocalDate day,
      Instant morning,
      Random random) {
    List<Families.Neighbour> guests = new ArrayList<>(neighbours);
    Collections.shuffle(guests, random);
    List<String> codes =
        guests.stream().limit(25).map(each -> each.home().place().code()).distinct().toList();
    List<Unit> reached = all.stream().filter(each -> codes.contains(each.code())).toList();
    String title = cast.troubles().said("afternoons", random);
    take(cast, ActivityKind.ACTIVITY, title, "小区会所", reached, day, morning, random);
  }

  private void take(
      Cast cast,
      ActivityKind kind,
      String title,
      String place,
      List<Unit> reached,
      LocalDate day,
      Instant morning,
      Random random) {
    Actor ambassador = cast.crew().one(Role.AMBASSADOR);
    cast.then(
        morning,
        now -> {
          String number = activities.plan(ambassador, kind, title, place, day, now);
          cast.then(
              after(now, 200, 400, random),
              t -> activities.complete(ambassador, number, day, "按计划完成，秩序良好", reached, t));
        });
  }

  private void service(
      Cast cast,
      Families.Neighbour who,
      List<Unit> all,
      LocalDate day,
      Instant morning,
      Random random) {
    Actor reception = cast.crew().one(Role.FRONT_DESK);
    String what = cast.troubles().said("specialServices", random);
    int days = 10 + random.nextInt(50);
    String code = who.home().place().code();
    all.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .ifPresent(
            unit ->
                cast.then(
                    morning,
                    now ->
                        services.register(
                            reception,
                            new SpecialServiceDesk.Agreement(
                                unit, who.name(), who.phone(), what, null, day, day.plusDays(days)),
                            now)));
  }
}
