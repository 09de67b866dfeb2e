package io.jinzhi.patrol;

import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.Checklists;
import io.jinzhi.inspection.FindingId;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.Findings;
import io.jinzhi.inspection.NewFinding;
import io.jinzhi.inspection.Severity;
import io.jinzhi.neighbourhood.Neighbourhood;
import io.jinzhi.neighbourhood.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// The neighbourhood with one area of three points, and rounds in short words.
abstract class PatrolStory extends Story {
  @Autowired AreaDesk areaDesk;
  @Autowired PlanDesk plans;
  @Autowired RoundDesk desk;
  @Autowired RoundFindings roundFindings;
  @Autowired Findings findings;
  @Autowired Checklists checklists;
  @Autowired Rounds rounds;
  @Autowired Arrivals arrivals;
  @Autowired PatrolBoard board;
  @Autowired PatrolOpening opening;

  Area east() {
    Area area = areaDesk.open(manager, new AreaDesk.NewArea("A1", "东区", "3", true));
    point(area, "3栋大堂", null, null);
    point(area, "3栋2单元楼梯", PatrolLists.STAIRWELL, null);
    point(area, "3-2-1202 水表间", PatrolLists.METERS, "3-2-1202");
    return area;
  }

  Point point(Area area, String name, @Nullable String list, @Nullable String unit) {
    return areaDesk.add(
        manager, area.id(), new AreaDesk.NewPoint(name, "3", unit, list, 1, 31.2, 121.4, null));
  }

  void open() {
    opening.openUpTo(now());
  }

  Round round(Window window) {
    return round(LocalDate.of(2026, 11, 23), window);
  }

  Round round(LocalDate day, Window window) {
    return rounds.between(home.estate, day, day).stream()
        .filter(each -> each.window() == window)
        .findFirst()
        .orElseThrow();
  }

  Round again(Round round) {
    return rounds.find(home.estate, round.number()).orElseThrow();
  }

  List<Answer> fine(String list) {
    return checklists.of(list).items().stream()
        .map(
            each ->
                each.reading() == null
                    ? Answer.ok(each.code())
                    : Answer.read(each.code(), new java.math.BigDecimal("12.3")))
        .toList();
  }

  RoundDesk.Came came(UUID id, Point point, Instant at) {
    return new RoundDesk.Came(
        id,
        point.id(),
        Arrival.How.QR,
        31.2001,
        121.4,
        8,
        null,
        at,
        point.checklist() == null ? List.of() : fine(point.checklist()));
  }

  RoundDesk.Ended ended(UUID id) {
    return new RoundDesk.Ended(id, fine(PatrolLists.ROUND), "与 1201 门口聊了几句", null, null);
  }

  /// The whole round, from one local time to another, told at `received`.
  void walk(Round round, String from, String to, Instant received) {
    Instant start = local(from);
    Instant end = local(to);
    desk.start(ambassador, round.number(), start, null, received);
    for (Point each : desk.route(round)) {
      desk.arrive(
          ambassador, round.number(), came(UUID.randomUUID(), each, start), start, null, received);
    }
    desk.end(ambassador, round.number(), ended(UUID.randomUUID()), end, null, received);
  }

  static Instant local(String text) {
    return Neighbourhood.local(text);
  }

  NewFinding found(UUID id, FindingKind kind, @Nullable Point at, @Nullable String item) {
    return new NewFinding(
        new FindingId(id),
        null,
        null,
        new NewFinding.Where(
            at == null ? null : at.unit(), at == null ? null : at.unitCode(), "3", "3栋"),
        kind,
        Severity.ORDINARY,
        "有问题",
        at == null ? null : at.checklist(),
        item,
        now());
  }
}
