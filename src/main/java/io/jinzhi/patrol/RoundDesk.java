package io.jinzhi.patrol;

import io.jinzhi.attachment.Uploads;
import io.jinzhi.commitment.Proof;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.inspection.Answer;
import io.jinzhi.inspection.NewVisit;
import io.jinzhi.inspection.Visit;
import io.jinzhi.inspection.VisitId;
import io.jinzhi.inspection.Visits;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A round is started, its points are visited, it ends. Everything carries its true time and may
/// come late, twice, or from two phones: nothing is lost, and nothing counts double.
@Service
public class RoundDesk {
  private final Rounds rounds;
  private final Arrivals arrivals;
  private final Areas areas;
  private final Visits visits;
  private final PlanDesk.Following following;
  private final Ground ground;

  RoundDesk(
      Rounds rounds,
      Arrivals arrivals,
      Areas areas,
      Visits visits,
      PlanDesk.Following following,
      Ground ground) {
    this.rounds = rounds;
    this.arrivals = arrivals;
    this.areas = areas;
    this.visits = visits;
    this.following = following;
    this.ground = ground;
  }

  @org.springframework.stereotype.Component("roundGround")
  record Ground(Handbook handbook, Uploads uploads) {}

  /// At a point.
  ///
  /// @param left when its checklist was done
  public record Came(
      UUID id,
      UUID point,
      Arrival.How how,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable Integer accuracy,
      @Nullable String note,
      Instant left,
      List<Answer> answers) {}

  /// The end.
  ///
  /// @param visit id of the round's own checklist
  /// @param skipped why points were left out, where some were
  /// @param signature a PNG as a data address
  public record Ended(
      UUID visit,
      List<Answer> answers,
      @Nullable String talked,
      @Nullable String skipped,
      @Nullable String signature) {}

  /// Walking begins. Somebody who is under way already goes on.
  ///
  /// @throws Refused `NOT_YET` before the window, `WINDOW_CLOSED` after it where nothing is made up
  @Transactional
  public void start(Actor actor, String number, Instant at, @Nullable Phrase clock, Instant now) {
    walk(actor, rounds.hold(actor.estate(), number), at, clock, now);
  }

  private Round walk(Actor actor, Round held, Instant at, @Nullable Phrase clock, Instant now) {
    Round.Walk before = held.walked();
    boolean underWay = before != null && !at.isBefore(before.started());
    if (held.state() == Round.State.DONE || underWay) {
      return held;
    }
    if (at.isBefore(held.opens().minus(held.grace()))) {
      throw new Refused("NOT_YET", Phrase.of("时段还没到，请到时再巡", "The window is not open yet"));
    }
    boolean late = at.isAfter(held.limit());
    if (late && !mayMakeUp(held, now)) {
      throw new Refused("WINDOW_CLOSED", Phrase.of("时段已过，不能补巡", "The window is over"));
    }
    Round.Walk walk =
        new Round.Walk(
            before == null ? actor.staff() : before.by(),
            before == null ? actor.name() : before.byName(),
            at,
            null,
            null,
            late,
            null,
            null,
            null,
            before == null ? clock : before.clock(),
            null);
    rounds.walked(held, Round.State.WALKING, walk);
    return again(held);
  }

  private boolean mayMakeUp(Round round, Instant now) {
    var rule = ground.handbook().rule(round.estate(), Clause.PAT_02, now);
    return rule.number("patrol.makeup") == 1;
  }

  private Round again(Round held) {
    return rounds.find(held.estate(), held.number()).orElseThrow();
  }

  /// Somebody is at a point, with the answers to its checklist.
  ///
  /// @throws Invalid where the point is not on the route, or an item is missing
  @Transactional
  public void arrive(
      Actor actor, String number, Came came, Instant at, @Nullable Phrase clock, Instant now) {
    Round held = rounds.hold(actor.estate(), number);
    Point point =
        areas
            .point(actor.estate(), came.point())
            .filter(each -> each.area().equals(held.area()))
            .orElseThrow(
                () -> new Invalid("point", Phrase.of("不是这条路线上的点", "Not a point of this route")));
    Checks checks = new Checks();
    String note = checks.optional("note", came.note(), 500);
    checks.done();
    Round walking = walk(actor, held, at, clock, now);
    Double latitude = came.latitude();
    Double longitude = came.longitude();
    Arrival arrival =
        new Arrival(
            came.id(),
            held.id(),
            point.id(),
            actor.staff(),
            actor.name(),
            at,
            now,
            came.how(),
            latitude == null || longitude == null
                ? null
                : new Arrival.Spot(
                    latitude, longitude, came.accuracy(), point.metres(latitude, longitude)),
            outOfOrder(walking, point, at),
            note,
            clock);
    boolean fresh = arrivals.add(actor.estate(), arrival);
    String list = point.checklist();
    if (fresh && list != null) {
      visits.record(
          actor,
          new NewVisit(
              new VisitId(came.id()),
              PatrolSubjects.POINT,
              point.id(),
              list,
              null,
              at,
              came.left().isBefore(at) ? at : came.left(),
              Visit.Outcome.DONE,
              came.answers()),
          now);
    }
  }

  /// Whether a point that comes before it on the route was still to come.
  private boolean outOfOrder(Round round, Point point, Instant at) {
    Set<UUID> been =
        arrivals.of(round.estate(), round.id()).stream()
            .filter(each -> !each.at().isAfter(at))
            .map(Arrival::point)
            .collect(Collectors.toSet());
    return route(round).stream()
        .anyMatch(each -> each.position() < point.position() && !been.contains(each.id()));
  }

  /// The points that a round goes to.
  List<Point> route(Round round) {
    return areas.points(round.estate(), round.area()).stream()
        .filter(each -> each.due(round.day()))
        .toList();
  }

  /// Walked to the end: the record is complete, and the promise kept as of then (AMB-05, AMB-06).
  ///
  /// @throws Invalid where points were left out without a reason
  @Transactional
  public void end(
      Actor actor, String number, Ended said, Instant at, @Nullable Phrase clock, Instant now) {
    Round held = rounds.hold(actor.estate(), number);
    if (held.state() == Round.State.DONE) {
      second(actor, held, at);
      return;
    }
    Round walking = walk(actor, held, held.walked() == null ? at : started(held), clock, now);
    Instant start = started(walking);
    Instant end = at.isBefore(start) ? start : at;
    String skipped = skipped(walking, said);
    visits.record(
        actor,
        new NewVisit(
            new VisitId(said.visit()),
            Round.KIND,
            walking.id(),
            walking.window().checklist(),
            null,
            start,
            end,
            Visit.Outcome.DONE,
            said.answers()),
        now);
    UUID drawn =
        said.signature() == null || said.signature().isBlank()
            ? null
            : ground.uploads().signature(actor, Round.KIND, walking.id(), said.signature()).value();
    boolean inWindow = walking.holds(start, end);
    Round.Walk walk = Objects.requireNonNull(walking.walked());
    rounds.walked(
        walking,
        Round.State.DONE,
        new Round.Walk(
            actor.staff(),
            actor.name(),
            start,
            end,
            now,
            walk.madeUp(),
            inWindow,
            skipped,
            said.talked(),
            clock == null ? walk.clock() : clock,
            drawn));
    kept(actor, walking, end, inWindow);
  }

  private static Instant started(Round round) {
    return Objects.requireNonNull(round.walked()).started();
  }

  private @Nullable String skipped(Round walking, Ended said) {
    Set<UUID> been =
        arrivals.of(walking.estate(), walking.id()).stream()
            .map(Arrival::point)
            .collect(Collectors.toSet());
    long missing = route(walking).stream().filter(each -> !been.contains(each.id())).count();
    Checks checks = new Checks();
    String why = checks.optional("skipped", said.skipped(), 300);
    checks.optional("talked", said.talked(), 500);
    checks.that(
        missing == 0 || why != null,
        "skipped",
        Phrase.of("还有 {0} 个点没到，写明原因", "{0} points were left out: say why").with(missing));
    checks.done();
    return missing == 0 ? null : why;
  }

  private void kept(Actor actor, Round round, Instant end, boolean inWindow) {
    Phrase evidence = Phrase.of("巡查记录 {0}", "patrol record {0}").with(round.number());
    following
        .commitments()
        .keepAsOf(
            actor.estate(),
            round.subject(),
            List.of(Proof.of(round.window().clause(), evidence), Proof.of(Clause.AMB_07, evidence)),
            actor,
            end);
    Phrase how =
        inWindow ? Phrase.of("时段内", "in its window") : Phrase.of("时段外", "outside its window");
    following.line(
        actor,
        Round.KIND,
        round.number(),
        end,
        Phrase.of("{0} {1}巡查完成（{2}）", "{0} {1} round done ({2})")
            .with(round.number(), round.window().label(), how));
  }

  /// A second phone ends the same round: what it recorded is kept, the round stays as it is.
  private void second(Actor actor, Round held, Instant at) {
    Round.Walk walk = Objects.requireNonNull(held.walked());
    if (!walk.by().equals(actor.staff())) {
      following.line(
          actor,
          Round.KIND,
          held.number(),
          at,
          Phrase.of("{0} 已由 {1} 走完，{2} 的到点记录并存", "{0} was walked by {1}; {2}'s points are kept too")
              .with(held.number(), walk.byName(), actor.name()));
    }
  }

  /// The manager has read the record.
  ///
  /// @throws Refused `NOT_WALKED` before its end, `SAME_PERSON` for one's own
  @Transactional
  public void check(Actor actor, String number, Instant now) {
    Round held = rounds.hold(actor.estate(), number);
    Round.Walk walk = held.walked();
    if (held.state() != Round.State.DONE || walk == null) {
      throw new Refused("NOT_WALKED", Phrase.of("还没有走完", "It is not walked yet"));
    }
    if (walk.by().equals(actor.staff()) || !actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR)) {
      throw new Refused("SAME_PERSON", Phrase.of("由部长核对，不能核对自己的", "The manager checks it"));
    }
    if (held.checked() == null) {
      rounds.checked(held, new Round.Check(now, actor.name()));
    }
  }

  /// @throws Missing where there is none
  public Round find(Actor actor, String number) {
    return rounds.find(actor.estate(), number).orElseThrow(() -> new Missing("round " + number));
  }
}
