package io.jinzhi.practice;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.Units;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.inspection.Severity;
import io.jinzhi.patrol.AreaDesk;
import io.jinzhi.patrol.Arrival;
import io.jinzhi.patrol.PatrolBoard;
import io.jinzhi.patrol.PlanDesk;
import io.jinzhi.patrol.Point;
import io.jinzhi.patrol.RoundDesk;
import io.jinzhi.patrol.RoundFindings;
import io.jinzhi.patrol.Window;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Two areas walked twice a day for two months: some rounds missed, some late, and what was found.
@Component
@Profile("practice")
class Patrols {
  private static final int DAYS = 61;
  private static final List<String> FOUND =
      List.of(
          "EQUIPMENT 大堂照明不亮一盏",
          "CLEANING 楼道有装修垃圾",
          "FIRE 防火门被砖块顶开",
          "SECURITY 单元门禁关不严",
          "GREENERY 草坪被踩秃一块",
          "EQUIPMENT 消防通道指示灯闪烁",
          "CLEANING 地下车库有积水",
          "SECURITY 高空阳台花盆未固定");
  private static final List<String> DECIDED =
      List.of("SETTLED", "WORK_ORDER", "SETTLED", "WORK_ORDER", "PASSED_UP", "WORK_ORDER");

  private final AreaDesk areas;
  private final PlanDesk plans;
  private final RoundDesk rounds;
  private final RoundFindings findings;
  private final PatrolBoard board;
  private final Ground ground;

  Patrols(
      AreaDesk areas,
      PlanDesk plans,
      RoundDesk rounds,
      RoundFindings findings,
      PatrolBoard board,
      Ground ground) {
    this.areas = areas;
    this.plans = plans;
    this.rounds = rounds;
    this.findings = findings;
    this.board = board;
    this.ground = ground;
  }

  @Component("patrolPractice")
  @Profile("practice")
  record Ground(Units units, Checklists checklists, Ids ids) {}

  void plan(Cast cast, LocalDate first, Instant end, Random random) {
    LocalDate today = LocalDate.ofInstant(end, cast.hours().zone());
    LocalDate begin = first.isAfter(today.minusDays(DAYS)) ? first : today.minusDays(DAYS);
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    cast.then(at(cast, begin, 7, 30), _ -> open(manager));
    cast.then(at(cast, begin, 7, 31), now -> draft(manager, begin, now));
    for (LocalDate day = begin; !day.isAfter(today); day = day.plusDays(1)) {
      LocalDate each = day;
      walk(cast, each, Window.MORNING, at(cast, each, 9, 10), end, random);
      walk(cast, each, Window.AFTERNOON, at(cast, each, 16, 5), end, random);
      if (each.getDayOfMonth() == 28) {
        cast.then(at(cast, each, 10, 0), now -> approve(manager, each, now));
      }
    }
  }

  private void open(Actor manager) {
    List<String> all =
        ground.units().buildings(manager.estate()).stream().map(Units.Building::number).toList();
    int half = (all.size() + 1) / 2;
    area(manager, "A1", "东区", all.subList(0, half));
    area(manager, "A2", "西区", all.subList(half, all.size()));
  }

  private void area(Actor manager, String code, String name, List<String> buildings) {
    var area =
        areas.open(manager, new AreaDesk.NewArea(code, name, String.join(",", buildings), true));
    String first = buildings.getFirst();
    String last = buildings.getLast();
    point(manager, area.id(), first + "栋大堂", first, null);
    point(manager, area.id(), first + "栋楼梯间", first, "PATROL_STAIRWELL");
    point(manager, area.id(), last + "栋天台", last, "PATROL_ROOF");
  }

  private void point(
      Actor manager,
      java.util.UUID area,
      String name,
      String building,
      @org.jspecify.annotations.Nullable String list) {
    areas.add(
        manager, area, new AreaDesk.NewPoint(name, building, null, list, 1, null, null, null));
  }

  private void draft(Actor manager, LocalDate begin, Instant now) {
    plans.draft(manager.estate(), YearMonth.from(begin), now);
    plans.approve(manager, YearMonth.from(begin), now);
  }

  private void approve(Actor manager, LocalDate day, Instant now) {
    YearMonth next = YearMonth.from(day).plusMonths(1);
    plans.draft(manager.estate(), next, now);
    plans.content(manager, next, "节前防火，查电动车上楼");
    plans.approve(manager, next, now);
  }

  private void walk(
      Cast cast, LocalDate day, Window window, Instant from, Instant end, Random random) {
    for (int area = 0; area < 2; area++) {
      int which = area;
      Instant start = from.plusSeconds(random.nextInt(2400));
      Instant done = start.plusSeconds(2400 + random.nextInt(2400));
      long seed = random.nextLong();
      boolean missed = random.nextInt(100) < 3;
      if (!missed && done.isBefore(end.minus(Duration.ofHours(1)))) {
        cast.then(done, now -> walk(cast, day, window, which, start, new Random(seed), now));
      }
    }
  }

  private void walk(
      Cast cast,
      LocalDate day,
      Window window,
      int area,
      Instant start,
      Random random,
      Instant now) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    Actor walker = cast.anyone(Role.AMBASSADOR, random);
    var route = areas.routes(manager).get(area);
    PatrolBoard.Row row =
        board.day(manager.estate(), day, day, now).stream()
            .filter(each -> each.window() == window && each.area().equals(route.area().name()))
            .findFirst()
            .orElseThrow();
    rounds.start(walker, row.number(), start, null, now);
    Instant at = start;
    for (Point point : route.points()) {
      at = at.plusSeconds(240 + random.nextInt(300));
      rounds.arrive(walker, row.number(), came(point, at), at, null, now);
    }
    if (random.nextInt(100) < 12) {
      find(walker, row.number(), route.points().getFirst(), at, random, now);
    }
    var ended = new RoundDesk.Ended(ground.ids().next(), fine("PATROL_ROUND"), null, null, null);
    rounds.end(walker, row.number(), ended, now, null, now);
    if (random.nextInt(100) < 40) {
      rounds.check(manager, row.number(), now);
    }
  }

  private RoundDesk.Came came(Point point, Instant at) {
    String list = point.checklist();
    return new RoundDesk.Came(
        ground.ids().next(),
        point.id(),
        Arrival.How.QR,
        null,
        null,
        null,
        null,
        at,
        list == null ? List.of() : fine(list));
  }

  private List<Answer> fine(String list) {
    return ground.checklists().of(list).items().stream()
        .map(
            each ->
                each.reading() == null
                    ? Answer.ok(each.code())
                    : Answer.read(each.code(), BigDecimal.TEN))
        .toList();
  }

  private void find(
      Actor walker, String round, Point point, Instant at, Random random, Instant now) {
    String[] what = FOUND.get(random.nextInt(FOUND.size())).split(" ");
    findings.found(
        walker,
        round,
        new NewFinding(
            new FindingId(ground.ids().next()),
            null,
            null,
            new NewFinding.Where(null, null, point.building(), point.name()),
            FindingKind.valueOf(what[0]),
            random.nextInt(100) < 15 ? Severity.SERIOUS : Severity.ORDINARY,
            what[1],
            null,
            null,
            at),
        new RoundFindings.Decided(
            DECIDED.get(random.nextInt(DECIDED.size())), "已当场处理，请留意", false, false),
        now);
  }

  private static Instant at(Cast cast, LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(cast.hours().zone()).toInstant();
  }
}
