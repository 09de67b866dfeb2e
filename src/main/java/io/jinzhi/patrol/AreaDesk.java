package io.jinzhi.patrol;

import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Areas and the points of their routes.
@Service
public class AreaDesk {
  private static final int MOST_POINTS = 200;

  private final Areas areas;
  private final Rounds rounds;
  private final Units units;
  private final Checklists checklists;
  private final PatrolNumbers numbers;

  AreaDesk(Areas areas, Rounds rounds, Units units, Checklists checklists, PatrolNumbers numbers) {
    this.areas = areas;
    this.rounds = rounds;
    this.units = units;
    this.checklists = checklists;
    this.numbers = numbers;
  }

  /// An area as it is typed or sent.
  ///
  /// @param buildings numbers, with commas or spaces between
  public record NewArea(
      @Nullable String code,
      @Nullable String name,
      @Nullable String buildings,
      @Nullable Boolean strict) {}

  /// A point as it is typed or sent; it comes last on the route.
  ///
  /// @param unit a room code, where the point is a unit's meters
  public record NewPoint(
      @Nullable String name,
      @Nullable String building,
      @Nullable String unit,
      @Nullable String checklist,
      @Nullable Integer everyDays,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable String nfc) {}

  @Transactional
  public Area open(Actor actor, NewArea said) {
    Checks checks = new Checks();
    String code = checks.required("code", said.code(), 10);
    String name = checks.required("name", said.name(), 60);
    String text = checks.required("buildings", said.buildings(), 500);
    List<String> known =
        units.buildings(actor.estate()).stream().map(Units.Building::number).toList();
    List<String> named =
        Arrays.stream(text.split("[,，、\\s]+")).filter(each -> !each.isBlank()).distinct().toList();
    checks.that(
        known.containsAll(named), "buildings", Phrase.of("有的楼号不存在", "Some are no buildings"));
    checks.done();
    Area area =
        new Area(
            numbers.id(),
            code,
            name,
            named,
            Boolean.TRUE.equals(said.strict()),
            areas.open(actor.estate()).size() + 1);
    new Checks()
        .that(
            areas.add(actor.estate(), area), "code", Phrase.of("代号已有", "There is one of that code"))
        .done();
    return area;
  }

  /// The area is walked no more; its rounds to come that nobody owes yet are dropped.
  @Transactional
  public void close(Actor actor, UUID area, Instant now) {
    Area held = area(actor, area);
    areas.close(actor.estate(), held.id(), now);
    var day = numbers.estates().estate(actor.estate()).day(now);
    rounds.drop(actor.estate(), held.id(), day);
  }

  @Transactional
  public Point add(Actor actor, UUID area, NewPoint said) {
    Area held = area(actor, area);
    List<Point> route = areas.points(actor.estate(), held.id());
    Checks checks = new Checks();
    String name = checks.required("name", said.name(), 60);
    String building = checks.optional("building", said.building(), 20);
    String code = checks.optional("unit", said.unit(), 30);
    Unit unit = code == null ? null : units.byCode(actor.estate(), code).orElse(null);
    checks.that(code == null || unit != null, "unit", Phrase.of("没有这个房号", "No such room"));
    String list = checks.optional("checklist", said.checklist(), 40);
    String nfc = checks.optional("nfc", said.nfc(), 40);
    int every = said.everyDays() == null ? 1 : said.everyDays();
    checks.that(every == 1 || every == 2, "everyDays", Phrase.of("每天或每两天", "Every day or two"));
    checks.that(
        route.size() < MOST_POINTS,
        "name",
        Phrase.of("一条路线最多 {0} 个点", "At most {0} points").with(MOST_POINTS));
    checks.done();
    if (list != null) {
      checklists.of(list);
    }
    int last = route.isEmpty() ? 0 : route.getLast().position();
    Point point;
    do {
      point =
          new Point(
              numbers.id(),
              held.id(),
              numbers.code(),
              last + 1,
              name,
              building,
              unit == null ? null : unit.id(),
              unit == null ? null : unit.code(),
              list,
              every,
              said.latitude(),
              said.longitude(),
              nfc);
    } while (!areas.add(actor.estate(), point));
    return point;
  }

  @Transactional
  public void remove(Actor actor, UUID point, Instant now) {
    Point held = point(actor, point);
    areas.closePoint(actor.estate(), held.id(), now);
  }

  /// One place up the route.
  @Transactional
  public void up(Actor actor, UUID point) {
    Point held = point(actor, point);
    List<Point> route = areas.points(actor.estate(), held.area());
    int at = route.stream().map(Point::id).toList().indexOf(point);
    if (at > 0) {
      Point before = route.get(at - 1);
      areas.move(actor.estate(), held.id(), before.position());
      areas.move(actor.estate(), before.id(), held.position());
    }
  }

  private Area area(Actor actor, UUID id) {
    return areas.find(actor.estate(), id).orElseThrow(() -> new Missing("area"));
  }

  private Point point(Actor actor, UUID id) {
    return areas.point(actor.estate(), id).orElseThrow(() -> new Missing("point"));
  }

  /// The open areas with their routes.
  public List<Route> routes(Actor actor) {
    return areas.open(actor.estate()).stream()
        .map(each -> new Route(each, areas.points(actor.estate(), each.id())))
        .toList();
  }

  /// An area and its points in order.
  public record Route(Area area, List<Point> points) {}

  /// The lists that a point can have.
  static List<String> lists() {
    return Stream.of(PatrolLists.STAIRWELL, PatrolLists.ROOF, PatrolLists.METERS).toList();
  }
}
