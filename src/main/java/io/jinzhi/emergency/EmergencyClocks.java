package io.jinzhi.emergency;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one place that says which event starts and stops which clause's clock. A drill has no
/// clocks; what was written offline counts by its true time.
@Component
class EmergencyClocks {
  private final Commitments commitments;
  private final EmergencyPromises promises;
  private final EmergencyNumbers numbers;
  private final Drills drills;

  EmergencyClocks(
      Commitments commitments,
      EmergencyPromises promises,
      EmergencyNumbers numbers,
      Drills drills) {
    this.commitments = commitments;
    this.promises = promises;
    this.numbers = numbers;
    this.drills = drills;
  }

  /// @param at when it happened
  void follow(Emergency e, EmergencyEvent event, Actor by, Instant at) {
    if (e.drill()) {
      if (event instanceof EmergencyEvent.Ended) {
        held(e, by, at);
      }
      return;
    }
    Phrase proof = EmergencyWords.of(e.kind(), event);
    switch (event) {
      case EmergencyEvent.Raised _ ->
          commitments.promise(e.estate(), e.subject(), promises.raised(e, at));
      case EmergencyEvent.Called(var body, _) when OutsideBody.valueOf(body).rescues() ->
          keep(e, Clause.EMG_02, null, proof, by, at);
      case EmergencyEvent.StepDone(var step, _) ->
          FirstSteps.of(e.kind(), step).ifPresent(each -> ticked(e, each, proof, by, at));
      case EmergencyEvent.ReportedUp(var body, _) ->
          reported(e, OutsideBody.valueOf(body), proof, by, at);
      case EmergencyEvent.Classified _ -> classified(e, proof, by, at);
      case EmergencyEvent.ResidentsTold _ -> told(e, proof, by, at);
      case EmergencyEvent.LossNoted _ ->
          once(e, Clause.EMG_17, Desk.of(Role.CS_MANAGER), at, "emergency.insurer.minutes");
      case EmergencyEvent.InsurerTold _ -> keep(e, Clause.EMG_17, null, proof, by, at);
      case EmergencyEvent.Counted _ -> counted(e, at);
      case EmergencyEvent.Ended _ -> ended(e, by, at);
      case EmergencyEvent.CalledOff(var why) ->
          commitments.release(
              e.estate(), e.subject(), List.of(), Phrase.of(why, why), by.name(), at);
      case EmergencyEvent.ReportWritten _ ->
          keep(
              e,
              Clause.EMG_15,
              e.department() == null ? Role.CS_MANAGER : Role.DEPT_MANAGER,
              proof,
              by,
              at);
      case EmergencyEvent.ReportSigned _ -> {
        if (e.stage() instanceof Stage.Signed) {
          keep(e, Clause.EMG_15, Role.CENTRE_DIRECTOR, proof, by, at);
        }
      }
      case EmergencyEvent.Reviewed _ -> keep(e, Clause.EMG_20, null, proof, by, at);
      case EmergencyEvent.Called _,
          EmergencyEvent.Noted _,
          EmergencyEvent.Arrived _,
          EmergencyEvent.Marked _,
          EmergencyEvent.Seen _,
          EmergencyEvent.CommandPassed _,
          EmergencyEvent.ActionGiven _,
          EmergencyEvent.ActionDone _ -> {}
    }
  }

  /// The drill that the time of the year owed is held (EMG-19).
  private void held(Emergency e, Actor by, Instant at) {
    var day = numbers.estates().estate(e.estate()).day(e.happenedAt());
    drills
        .held(e.estate(), day, e.number(), at)
        .ifPresent(
            each ->
                commitments.keep(
                    e.estate(),
                    each.subject(),
                    Clause.EMG_19,
                    Phrase.of("演练 {0}", "Drill {0}").with(e.number()),
                    by,
                    at));
  }

  private void ticked(Emergency e, FirstStep step, Phrase proof, Actor by, Instant at) {
    if (step.code().equals("call-119")
        || step.code().equals("call-110")
        || step.code().equals("call-120")) {
      keep(e, Clause.EMG_02, null, proof, by, at);
    } else if (step.keeps()) {
      keep(e, step.clause(), step.holder(), proof, by, at);
    }
  }

  private void reported(Emergency e, OutsideBody body, Phrase proof, Actor by, Instant at) {
    if (e.level() != null && body == OutsideBody.COMPANY_HEAD) {
      keep(e, Clause.EMG_03, Role.CS_MANAGER, proof, by, at);
    } else if (body == OutsideBody.HOUSING_AUTHORITY) {
      keep(e, Clause.EMG_03, Role.CENTRE_DIRECTOR, proof, by, at);
    } else if (body == OutsideBody.SAFETY_AUTHORITY) {
      keep(e, Clause.EMG_05, null, proof, by, at);
    }
  }

  /// The first level counts from the alarm, a later one from its own time (T-17).
  private void classified(Emergency e, Phrase proof, Actor by, Instant at) {
    Level level = e.level();
    if (level == null) {
      throw new IllegalStateException("no level");
    }
    int round = round(e, Clause.EMG_03);
    if (round == 2) {
      keep(e, Clause.EMG_03, Role.CS_MANAGER, proof, by, at);
    } else {
      commitments.release(e.estate(), e.subject(), List.of(Clause.EMG_03), proof, by.name(), at);
    }
    Instant from = round == 2 ? e.happenedAt() : at;
    commitments.promise(
        e.estate(),
        e.subject(),
        List.of(
            promises.minutes(e, Clause.EMG_03, Role.CS_MANAGER, round, from, level.minutes()),
            promises.minutes(
                e, Clause.EMG_03, Role.CENTRE_DIRECTOR, round, from, level.minutes())));
  }

  /// While it lasts they are told again (EMG-18).
  private void told(Emergency e, Phrase proof, Actor by, Instant at) {
    keep(e, Clause.EMG_18, null, proof, by, at);
    if (e.running()) {
      commitments.promise(
          e.estate(),
          e.subject(),
          List.of(
              promises.minutes(
                  e,
                  Clause.EMG_18,
                  Role.CS_MANAGER,
                  round(e, Clause.EMG_18),
                  at,
                  "emergency.inform.again.minutes")));
    }
  }

  /// Casualties that change are reported again, for some days (EMG-05).
  private void counted(Emergency e, Instant at) {
    boolean fire = e.kind() == EmergencyKind.FIRE;
    int days =
        promises
            .rule(e, Clause.EMG_05, at)
            .number(fire ? "emergency.recount.fire.days" : "emergency.recount.days");
    Instant until = numbers.deadlines(e.estate()).days(e.happenedAt(), days).limit();
    if ((fire || e.kind() == EmergencyKind.ACCIDENT) && !at.isAfter(until)) {
      boolean runs =
          of(e, Clause.EMG_05).stream().anyMatch(each -> each.open() && each.broken() == null);
      if (!runs) {
        commitments.promise(
            e.estate(),
            e.subject(),
            List.of(
                promises.minutes(
                    e,
                    Clause.EMG_05,
                    Role.GENERAL_MANAGER,
                    round(e, Clause.EMG_05),
                    at,
                    "emergency.authority.minutes")));
      }
    }
  }

  private void ended(Emergency e, Actor by, Instant at) {
    commitments.release(
        e.estate(),
        e.subject(),
        List.of(Clause.EMG_02, Clause.EMG_06, Clause.EMG_08, Clause.EMG_10, Clause.EMG_18),
        Phrase.of("现场已结束", "It is over"),
        by.name(),
        at);
    Rule report = promises.rule(e, Clause.EMG_15, at);
    Instant whole = at.plus(Duration.ofHours(report.number("emergency.report.final.hours")));
    Instant department =
        at.plus(Duration.ofHours(report.number("emergency.report.department.hours")));
    Desk writer =
        e.department() == null
            ? Desk.of(Role.CS_MANAGER)
            : Desk.of(Role.DEPT_MANAGER, e.department());
    Rule review = promises.rule(e, Clause.EMG_20, at);
    commitments.promise(
        e.estate(),
        e.subject(),
        List.of(
            new Promise(
                report, writer, 1, at, Deadline.at(e.department() == null ? whole : department)),
            new Promise(report, Desk.of(Role.CENTRE_DIRECTOR), 1, at, Deadline.at(whole)),
            new Promise(
                review,
                Desk.of(Role.CENTRE_DIRECTOR),
                1,
                at,
                numbers.deadlines(e.estate()).days(at, review.number("emergency.review.days")))));
  }

  private void once(Emergency e, Clause clause, Desk holder, Instant at, String value) {
    commitments.promise(
        e.estate(), e.subject(), List.of(promises.of(e, clause, holder, at, value)));
  }

  private void keep(
      Emergency e, Clause clause, @Nullable Role holder, Phrase proof, Actor by, Instant at) {
    commitments.keep(e.estate(), e.subject(), List.of(new Proof(clause, holder, proof)), by, at);
  }

  private List<Commitment> of(Emergency e, Clause clause) {
    return commitments.of(e.estate(), e.id()).stream()
        .filter(each -> each.clause().equals(clause.id()))
        .toList();
  }

  private int round(Emergency e, Clause clause) {
    return of(e, clause).stream().mapToInt(Commitment::round).max().orElse(0) + 1;
  }
}
