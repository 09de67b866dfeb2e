package io.jinzhi.patrol;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.RecurringDuty;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.inspection.Visits;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Drafts this month and the next, opens the promises of the rounds of today and the next two days
/// (a phone takes them along), and clears old records away. Only where there are areas.
@Component
class PatrolOpening implements RecurringDuty {
  private static final int DAYS_AHEAD = 2;
  private static final Duration PLAN_AHEAD = Duration.ofDays(10);

  private final Areas areas;
  private final PlanDesk plans;
  private final Rounds rounds;
  private final Commitments commitments;
  private final Ground ground;
  private final Clearing clearing;
  private final Map<EstateId, String> done = new ConcurrentHashMap<>();

  PatrolOpening(
      Areas areas,
      PlanDesk plans,
      Rounds rounds,
      Commitments commitments,
      Ground ground,
      Clearing clearing) {
    this.areas = areas;
    this.plans = plans;
    this.rounds = rounds;
    this.commitments = commitments;
    this.ground = ground;
    this.clearing = clearing;
  }

  @Component("patrolOpeningGround")
  record Ground(
      Handbook handbook, StaffRoll staff, PatrolNumbers numbers, TransactionTemplate transaction) {}

  /// Removes what is older than is kept (PAT-12).
  @Component("patrolClearing")
  record Clearing(Arrivals arrivals, Visits visits, Handbook handbook) {
    void clear(Estate estate, LocalDate today, Instant now) {
      int years = handbook.rule(estate.id(), Clause.PAT_12, now).number("patrol.keep.years");
      LocalDate before = today.minusYears(years);
      arrivals.forget(estate.id(), before);
      Instant from = before.atStartOfDay(estate.zone()).toInstant();
      visits.forget(estate.id(), PatrolSubjects.POINT, from);
      visits.forget(estate.id(), Round.KIND, from);
    }
  }

  @Override
  public void openUpTo(Instant now) {
    for (Estate estate : ground.numbers().estates().all()) {
      LocalDate today = estate.day(now);
      int open = areas.open(estate.id()).size();
      String stand = today + " " + open;
      if (open > 0 && !stand.equals(done.get(estate.id()))) {
        ground.transaction().executeWithoutResult(_ -> open(estate, today, now));
        done.put(estate.id(), stand);
      }
    }
  }

  void open(Estate estate, LocalDate today, Instant now) {
    YearMonth month = YearMonth.from(today);
    plans.draft(estate.id(), month, now);
    Plan next = plans.draft(estate.id(), month.plusMonths(1), now);
    var rule = ground.handbook().rule(estate.id(), Clause.PAT_01, now);
    Instant due = next.month().atDay(1).atStartOfDay(estate.zone()).toInstant();
    if (!next.approved()) {
      commitments.promise(
          estate.id(),
          next.subject(),
          List.of(
              new Promise(
                  rule, Desk.of(Role.CS_MANAGER), 1, due.minus(PLAN_AHEAD), Deadline.at(due))));
    }
    for (Round each : rounds.promise(estate.id(), today.plusDays(DAYS_AHEAD))) {
      promise(estate, each, now);
    }
    clearing.clear(estate, today, now);
  }

  private void promise(Estate estate, Round round, Instant now) {
    StaffId person = round.person();
    Desk walker =
        person == null
            ? Desk.of(Role.AMBASSADOR)
            : Desk.of(
                Role.AMBASSADOR, ground.staff().member(estate.id(), person).department(), person);
    List<Promise> promises = new ArrayList<>();
    promises.add(
        new Promise(
            ground.handbook().rule(estate.id(), round.window().clause(), now),
            walker,
            1,
            round.opens(),
            new Deadline(round.closes(), round.limit())));
    Instant midnight = round.day().plusDays(1).atStartOfDay(estate.zone()).toInstant();
    promises.add(
        new Promise(
            ground.handbook().rule(estate.id(), Clause.AMB_07, now),
            walker,
            1,
            round.opens(),
            Deadline.at(midnight)));
    commitments.promise(estate.id(), round.subject(), promises);
  }
}
