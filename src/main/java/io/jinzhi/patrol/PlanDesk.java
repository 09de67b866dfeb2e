package io.jinzhi.patrol;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Units;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The month's plan: drafted by the program, changed by hand, approved by the manager (PAT-01).
@Service
public class PlanDesk {
  private final Plans plans;
  private final Rounds rounds;
  private final Areas areas;
  private final Drafting drafting;
  private final Following following;
  private final Ground ground;

  PlanDesk(
      Plans plans,
      Rounds rounds,
      Areas areas,
      Drafting drafting,
      Following following,
      Ground ground) {
    this.plans = plans;
    this.rounds = rounds;
    this.areas = areas;
    this.drafting = drafting;
    this.following = following;
    this.ground = ground;
  }

  @org.springframework.stereotype.Component("patrolGround")
  record Ground(Estates estates, Units units, StaffRoll staff, PatrolNumbers numbers) {}

  @org.springframework.stereotype.Component("patrolFollowing")
  record Following(Commitments commitments, DutyLog log) {
    void line(Actor by, String kind, String number, Instant at, Phrase words) {
      log.write(by.estate(), Entry.by(by, at, Kind.PATROL, words).about(kind, number));
    }
  }

  /// Drafts what a month still lacks, from today on. Drafting again adds what is new.
  @Transactional
  public Plan draft(EstateId estate, YearMonth month, Instant now) {
    Estate whose = ground.estates().estate(estate);
    plans.add(new Plan(estate, ground.numbers().id(), month, "", now, null, null, 1));
    drafting.rounds(whose, month, whose.day(now), now);
    return find(estate, month);
  }

  /// @throws Missing where it was not drafted
  public Plan find(EstateId estate, YearMonth month) {
    return seek(estate, month).orElseThrow(() -> new Missing("plan " + month));
  }

  Optional<Plan> seek(EstateId estate, YearMonth month) {
    return plans.find(estate, month);
  }

  /// What the month is above all about, in words.
  @Transactional
  public void content(Actor actor, YearMonth month, @Nullable String words) {
    Checks checks = new Checks();
    String text = checks.optional("content", words, 1000);
    checks.done();
    plans.content(open(actor.estate(), month), text == null ? "" : text);
  }

  /// Somebody walks an area's window on these days.
  ///
  /// @throws Invalid where they are no ambassador
  @Transactional
  public void assign(
      Actor actor, UUID area, Window window, LocalDate first, LocalDate last, StaffId person) {
    StaffMember member = ground.staff().member(actor.estate(), person);
    boolean walks = member.role() == Role.AMBASSADOR || member.role() == Role.CS_MANAGER;
    new Checks()
        .that(member.active() && walks, "person", Phrase.of("请选一位大使", "Choose an ambassador"))
        .that(
            !last.isBefore(first) && first.plusDays(62).isAfter(last),
            "last",
            Phrase.of("日期不对", "Not these days"))
        .done();
    for (Round each : rounds.assign(actor.estate(), area, window, first, last, person.value())) {
      following
          .commitments()
          .reassign(
              actor.estate(),
              each.subject(),
              List.of(window.clause(), Clause.AMB_07),
              Desk.of(Role.AMBASSADOR, member.department(), person));
    }
  }

  /// The manager approves it (PAT-01).
  ///
  /// @throws Refused `NOT_COVERED` where [#problems] are left
  @Transactional
  public Plan approve(Actor actor, YearMonth month, Instant now) {
    Plan plan = open(actor.estate(), month);
    List<Phrase> left = problems(plan);
    if (!left.isEmpty()) {
      throw new Refused("NOT_COVERED", left.getFirst());
    }
    plans.approved(plan, actor.name(), now);
    Phrase words = Phrase.of("{0} 巡查方案已批准", "Patrol plan of {0} approved").with(month);
    following.commitments().keep(plan.estate(), plan.subject(), Clause.PAT_01, words, actor, now);
    following.line(actor, Plan.KIND, plan.number(), now, words);
    return find(actor.estate(), month);
  }

  private Plan open(EstateId estate, YearMonth month) {
    Plan plan = find(estate, month);
    if (plan.approved()) {
      throw new Refused("APPROVED", Phrase.of("方案已批准", "The plan is approved"));
    }
    return plan;
  }

  /// What keeps a plan from being approved: a building in no area, a day without a round, a round
  /// without a person (PAT-04).
  public List<Phrase> problems(Plan plan) {
    List<Phrase> problems = new ArrayList<>();
    List<Area> open = areas.open(plan.estate());
    List<String> covered = open.stream().flatMap(each -> each.buildings().stream()).toList();
    List<String> bare =
        ground.units().buildings(plan.estate()).stream()
            .map(Units.Building::number)
            .filter(each -> !covered.contains(each))
            .toList();
    if (!bare.isEmpty()) {
      problems.add(
          Phrase.of("这些楼不在任何区域：{0}", "Buildings in no area: {0}").with(String.join("、", bare)));
    }
    List<Round> all =
        rounds.between(plan.estate(), plan.month().atDay(1), plan.month().atEndOfMonth());
    var drafted = ground.estates().estate(plan.estate()).day(plan.draftedAt());
    LocalDate first = drafted.isAfter(plan.month().atDay(1)) ? drafted : plan.month().atDay(1);
    for (Area area : open) {
      for (LocalDate day = first; YearMonth.from(day).equals(plan.month()); day = day.plusDays(1)) {
        LocalDate each = day;
        long there =
            all.stream()
                .filter(round -> round.area().equals(area.id()) && round.day().equals(each))
                .filter(round -> round.window() != Window.FIRE)
                .count();
        if (there < 2) {
          problems.add(
              Phrase.of("{0} {1} 不足两次巡查", "{0}: fewer than two rounds on {1}")
                  .with(area.name(), each));
          break;
        }
      }
    }
    long nobody = all.stream().filter(each -> each.person() == null).count();
    if (nobody > 0) {
      problems.add(Phrase.of("{0} 次巡查没有人", "{0} rounds have nobody").with(nobody));
    }
    return problems;
  }
}
