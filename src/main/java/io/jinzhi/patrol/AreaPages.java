package io.jinzhi.patrol;

import io.jinzhi.estate.Units;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Areas with their routes, on a page and for programs.
@Controller
@PatrolSight.Leaders
class AreaPages {
  private static final String PAGE = "/patrol/areas";

  private final AreaDesk desk;
  private final Checklists checklists;
  private final Units units;
  private final InstantSource clock;

  AreaPages(AreaDesk desk, Checklists checklists, Units units, InstantSource clock) {
    this.desk = desk;
    this.checklists = checklists;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  @PatrolSight.Readers
  String index(Actor actor, Model model) {
    model.addAttribute("routes", desk.routes(actor));
    model.addAttribute(
        "lists",
        AreaDesk.lists().stream()
            .map(each -> new Choice(each, checklists.of(each).title()))
            .toList());
    model.addAttribute(
        "buildings", units.buildings(actor.estate()).stream().map(Units.Building::number).toList());
    return "patrol/areas";
  }

  @GetMapping("/api/v1" + PAGE)
  @PatrolSight.Readers
  @ResponseBody
  List<AreaDesk.Route> programs(Actor actor) {
    return desk.routes(actor);
  }

  @PostMapping({PAGE, "/api/v1" + PAGE})
  Outcome<Area> open(@Sent AreaDesk.NewArea said, Actor actor) {
    Area area = desk.open(actor, said);
    return new Outcome<>(PAGE, () -> area);
  }

  @PostMapping({PAGE + "/{area}/closure", "/api/v1" + PAGE + "/{area}/closure"})
  Outcome<List<AreaDesk.Route>> close(@PathVariable UUID area, Actor actor) {
    desk.close(actor, area, clock.instant());
    return routes(actor);
  }

  @PostMapping({PAGE + "/{area}/points", "/api/v1" + PAGE + "/{area}/points"})
  Outcome<Point> add(@PathVariable UUID area, @Sent AreaDesk.NewPoint said, Actor actor) {
    Point point = desk.add(actor, area, said);
    return new Outcome<>(PAGE, () -> point);
  }

  @PostMapping({"/patrol/points/{point}/removal", "/api/v1/patrol/points/{point}/removal"})
  Outcome<List<AreaDesk.Route>> remove(@PathVariable UUID point, Actor actor) {
    desk.remove(actor, point, clock.instant());
    return routes(actor);
  }

  @PostMapping({"/patrol/points/{point}/up", "/api/v1/patrol/points/{point}/up"})
  Outcome<List<AreaDesk.Route>> up(@PathVariable UUID point, Actor actor) {
    desk.up(actor, point);
    return routes(actor);
  }

  private Outcome<List<AreaDesk.Route>> routes(Actor actor) {
    return new Outcome<>(PAGE, () -> desk.routes(actor));
  }
}
