package io.jinzhi.patrol;

import io.jinzhi.estate.EstateId;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklist;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.Visit;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.inspection.Visits;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rounds as pages, papers and programs show them.
@Component
public class PatrolBoard {
  private final Rounds rounds;
  private final Arrivals arrivals;
  private final Areas areas;
  private final RoundDesk desk;
  private final Seen seen;
  private final StaffRoll staff;

  PatrolBoard(
      Rounds rounds, Arrivals arrivals, Areas areas, RoundDesk desk, Seen seen, StaffRoll staff) {
    this.rounds = rounds;
    this.arrivals = arrivals;
    this.areas = areas;
    this.desk = desk;
    this.seen = seen;
    this.staff = staff;
  }

  @Component("patrolSeen")
  record Seen(Visits visits, Findings findings, Checklists checklists) {}

  /// A round on a list; instants in UTC.
  ///
  /// @param person who is to walk it, or did
  public record Row(
      String number,
      String area,
      LocalDate day,
      Window window,
      Instant opens,
      Instant closes,
      @Nullable String person,
      Round.State state,
      boolean missed,
      @Nullable Boolean inWindow,
      boolean madeUp,
      int points,
      int been,
      int findings,
      boolean checked) {}

  /// A point of a round with what was seen there.
  public record Stop(Point point, List<Arrival> arrivals, List<Line> lines) {}

  /// An item that was not in order, or that was read.
  public record Line(Phrase item, Answer answer) {}

  /// One round with everything that belongs to it.
  ///
  /// @param topics answers to the round's own checklist
  public record View(
      Round round,
      Area area,
      @Nullable String person,
      List<Stop> stops,
      List<Line> topics,
      List<Finding> findings,
      Map<UUID, Meter> meters) {}

  /// The rounds of days from one to another, both included.
  public List<Row> day(EstateId estate, LocalDate first, LocalDate last, Instant now) {
    List<Round> all = rounds.between(estate, first, last);
    Map<UUID, Long> found =
        seen.findings().of(estate, Round.KIND, all.stream().map(Round::id).toList()).stream()
            .filter(each -> each.about() != null)
            .collect(Collectors.groupingBy(PatrolBoard::subject, Collectors.counting()));
    Map<UUID, Area> known = new HashMap<>();
    Map<UUID, List<Point>> routes = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Round each : all) {
      Area area = known.computeIfAbsent(each.area(), id -> areas.find(estate, id).orElseThrow());
      List<Point> route = routes.computeIfAbsent(each.area(), id -> areas.points(estate, id));
      rows.add(row(each, area, route, found.getOrDefault(each.id(), 0L).intValue(), now));
    }
    return rows;
  }

  private static UUID subject(Finding each) {
    return java.util.Objects.requireNonNull(each.about()).id();
  }

  private Row row(Round each, Area area, List<Point> route, int found, Instant now) {
    Round.Walk walk = each.walked();
    int been =
        walk == null
            ? 0
            : (int)
                arrivals.of(each.estate(), each.id()).stream()
                    .map(Arrival::point)
                    .distinct()
                    .count();
    return new Row(
        each.number(),
        area.name(),
        each.day(),
        each.window(),
        each.opens(),
        each.closes(),
        walk != null ? walk.byName() : name(each.estate(), each.person()),
        each.state(),
        each.missed(now),
        walk == null ? null : walk.inWindow(),
        walk != null && walk.madeUp(),
        (int) route.stream().filter(point -> point.due(each.day())).count(),
        been,
        found,
        each.checked() != null);
  }

  private @Nullable String name(EstateId estate, @Nullable StaffId person) {
    return person == null ? null : staff.member(estate, person).name();
  }

  View view(Actor actor, String number) {
    EstateId estate = actor.estate();
    Round round = desk.find(actor, number);
    Area area = areas.find(estate, round.area()).orElseThrow();
    List<Arrival> came = arrivals.of(estate, round.id());
    Map<UUID, Visit> looked =
        seen
            .visits()
            .all(estate, came.stream().map(each -> new VisitId(each.id())).toList())
            .stream()
            .collect(Collectors.toMap(each -> each.id().value(), each -> each));
    Map<UUID, Point> points = new java.util.LinkedHashMap<>();
    desk.route(round).forEach(each -> points.put(each.id(), each));
    came.stream()
        .map(Arrival::point)
        .filter(each -> !points.containsKey(each))
        .forEach(each -> areas.point(estate, each).ifPresent(it -> points.put(each, it)));
    List<Stop> stops = points.values().stream().map(each -> stop(each, came, looked)).toList();
    List<Line> topics =
        seen.visits().of(estate, Round.KIND, round.id(), 1).stream()
            .flatMap(each -> lines(each, true).stream())
            .toList();
    return new View(
        round,
        area,
        name(estate, round.person()),
        stops,
        topics,
        seen.findings().of(estate, Round.KIND, List.of(round.id())),
        arrivals.meters(estate, round.id()).stream()
            .collect(Collectors.toMap(Meter::finding, each -> each)));
  }

  private Stop stop(Point point, List<Arrival> came, Map<UUID, Visit> looked) {
    List<Arrival> here = came.stream().filter(each -> each.point().equals(point.id())).toList();
    List<Line> lines = new ArrayList<>();
    for (Arrival each : here) {
      Visit visit = looked.get(each.id());
      if (visit != null) {
        lines.addAll(lines(visit, false));
      }
    }
    return new Stop(point, here, lines);
  }

  private List<Line> lines(Visit visit, boolean all) {
    Checklist list = seen.checklists().of(visit.checklist());
    List<Line> lines = new ArrayList<>();
    for (Answer each : visit.answers()) {
      if (all || each.verdict() == Answer.Verdict.FINDING || each.reading() != null) {
        list.item(each.item()).ifPresent(item -> lines.add(new Line(item.text(), each)));
      }
    }
    return lines;
  }
}
