package io.jinzhi.violation;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.roster.OnDutyNow;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which event starts, stops and moves which clock of a violation.
@Component
class ViolationClocks {
  private static final List<Clause> ALL =
      List.of(
          Clause.VIO_01,
          Clause.VIO_02,
          Clause.VIO_04,
          Clause.VIO_05,
          Clause.VIO_06,
          Clause.VIO_07,
          Clause.VIO_11,
          Clause.VIO_12,
          Clause.VIO_14);

  private static final List<Role> FIELD =
      List.of(
          Role.FRONT_DESK, Role.AMBASSADOR, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER);

  private final Commitments commitments;
  private final Handbook handbook;
  private final OnDutyNow onDuty;

  ViolationClocks(Commitments commitments, Handbook handbook, OnDutyNow onDuty) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.onDuty = onDuty;
  }

  /// Follows one event.
  ///
  /// @param after the violation as the event leaves it
  void follow(Violation after, ViolationEvent event, Actor by, ZoneId zone, Instant now) {
    Run run = new Run(after, by, new Deadlines(zone), now);
    switch (event) {
      case ViolationEvent.Recorded e -> {
        if (!e.talked()) {
          run.minutes(talk(after), "violation.talk.minutes", desk(by));
        }
        run.promise(Clause.VIO_02, Desk.of(after.signer()), now, run.shift());
      }
      case ViolationEvent.Talked(var talk) -> talked(run, after, talk);
      case ViolationEvent.Judged e -> {
        run.keep(Clause.VIO_02, null, e.severity().label());
        if (after.stage() instanceof Stage.Defied) {
          run.give(Clause.VIO_04, after.signer());
        }
      }
      case ViolationEvent.PassedUp _ -> {
        run.give(Clause.VIO_02, Role.CENTRE_DIRECTOR);
        if (after.stage() instanceof Stage.Defied) {
          run.give(Clause.VIO_04, Role.CENTRE_DIRECTOR);
        }
      }
      case ViolationEvent.Issued e -> {
        run.keep(Clause.VIO_04, null, ViolationWords.within(e.days()));
        run.promise(Clause.VIO_04, Desk.of(Role.AMBASSADOR), now, run.rules.sameDay(now));
      }
      case ViolationEvent.Served e -> {
        run.keep(Clause.VIO_04, null, e.serving().how().label());
        run.recheck(e.until());
        if (after.ownerToTell()) {
          run.promise(Clause.VIO_14, Desk.of(Role.FRONT_DESK), now, run.rules.sameDay(now));
        }
      }
      case ViolationEvent.OwnerTold _ ->
          run.keep(Clause.VIO_14, null, Phrase.of("已告知业主", "The owner knows"));
      case ViolationEvent.Objected _ -> {
        int days = run.rule(Clause.VIO_05).number("violation.review.days");
        run.promise(Clause.VIO_05, Desk.of(Role.CENTRE_DIRECTOR), now, run.rules.days(now, days));
        // An objection suspends nothing dangerous.
        if (!after.danger()) {
          run.release(
              List.of(Clause.VIO_07), Phrase.of("有异议，等复核", "An objection awaits its review"));
        }
      }
      case ViolationEvent.Reviewed e -> {
        run.keep(Clause.VIO_05, null, Phrase.of("已复核", "Reviewed"));
        Instant until = e.until();
        if (e.upheld()) {
          run.release(ALL, Phrase.of("异议成立，已撤销", "The objection was upheld"));
        } else if (until != null) {
          run.recheck(until);
        }
      }
      case ViolationEvent.Rechecked e -> rechecked(run, after, e);
      case ViolationEvent.Reported e -> {
        if (e.to() == ReportTo.AUTHORITY) {
          run.keep(Clause.VIO_12, Role.CENTRE_DIRECTOR, Phrase.of("已报告消防", "Reported"));
        }
        if (after.standing().reports().complete()) {
          run.keep(
              Clause.VIO_06,
              null,
              Phrase.of("已报告，回执 {0}", "Reported, receipt {0}").with(e.receipt()));
        }
      }
      case ViolationEvent.Closed _ -> {
        run.keep(Clause.VIO_07, Role.CS_MANAGER, Phrase.of("已结案", "Closed"));
        run.release(ALL, Phrase.of("结案时解除", "Let go when it was closed"));
      }
      case ViolationEvent.Withdrawn _ -> run.release(ALL, Phrase.of("已撤销", "Withdrawn"));
      case ViolationEvent.Cleared _,
          ViolationEvent.Civil _,
          ViolationEvent.Identified _,
          ViolationEvent.Noted _,
          ViolationEvent.PersonShown _,
          ViolationEvent.PromiseBroken _ -> {}
    }
  }

  /// Noise and fire lanes have rules of their own for the first talk.
  private static Clause talk(Violation violation) {
    return switch (violation.type()) {
      case NOISE -> Clause.VIO_11;
      case FIRE_LANE -> Clause.VIO_12;
      default -> Clause.VIO_01;
    };
  }

  private static Desk desk(Actor by) {
    return by.is(Role.DEPT_STAFF, Role.DEPT_MANAGER)
        ? new Desk(by.role(), by.department(), null)
        : Desk.of(by.role());
  }

  private void talked(Run run, Violation after, Talk talk) {
    run.keepTalk(talk.result().label());
    switch (after.stage()) {
      case Stage.Stopped(var until) -> {
        run.release(
            List.of(Clause.VIO_04, Clause.VIO_06, Clause.VIO_12),
            Phrase.of("已听劝", "They have listened"));
        run.recheck(until);
      }
      case Stage.Defied _ -> run.defied();
      default -> {}
    }
  }

  private void rechecked(Run run, Violation after, ViolationEvent.Rechecked e) {
    run.keep(
        Clause.VIO_07,
        Role.AMBASSADOR,
        e.rectified() ? Phrase.of("已改正", "Put right") : Phrase.of("没有改正", "Not put right"));
    switch (after.stage()) {
      case Stage.Rectified _ -> {
        run.release(
            List.of(Clause.VIO_04, Clause.VIO_06, Clause.VIO_12), Phrase.of("已改正", "Put right"));
        int days = run.rule(Clause.VIO_07).number("violation.close.days");
        run.promise(
            Clause.VIO_07, Desk.of(Role.CS_MANAGER), run.now, run.rules.days(run.now, days));
      }
      case Stage.Defied _ -> run.defied();
      case Stage.Persisting _ -> run.report();
      default -> {}
    }
  }

  /// What one event does.
  private final class Run {
    private final Violation after;
    private final Actor by;
    private final Deadlines rules;
    private final Instant now;

    Run(Violation after, Actor by, Deadlines rules, Instant now) {
      this.after = after;
      this.by = by;
      this.rules = rules;
      this.now = now;
    }

    Rule rule(Clause clause) {
      return handbook.rule(after.estate(), clause, now);
    }

    void promise(Clause clause, Desk holder, Instant opened, Deadline deadline) {
      commitments.promise(
          after.estate(),
          after.subject(),
          List.of(new Promise(rule(clause), holder, after.standing().round(), opened, deadline)));
    }

    void minutes(Clause clause, String value, Desk holder) {
      // The minutes of the first talk are the same for all kinds.
      int minutes = rule(Clause.VIO_01).number(value);
      promise(clause, holder, now, rules.minutes(now, minutes));
    }

    void keep(Clause clause, @Nullable Role holder, Phrase how) {
      commitments.keep(
          after.estate(), after.subject(), List.of(new Proof(clause, holder, how)), by, now);
    }

    /// The talk is no proof of the report to the fire authority, which is the director's.
    void keepTalk(Phrase how) {
      List<Proof> proofs = new ArrayList<>();
      proofs.add(Proof.of(Clause.VIO_01, how));
      proofs.add(Proof.of(Clause.VIO_11, how));
      FIELD.forEach(each -> proofs.add(new Proof(Clause.VIO_12, each, how)));
      commitments.keep(after.estate(), after.subject(), proofs, by, now);
    }

    void release(List<Clause> clauses, Phrase why) {
      commitments.release(after.estate(), after.subject(), clauses, why, by.name(), now);
    }

    /// Another role holds it from now on, with the same limit.
    void give(Clause clause, Role to) {
      for (Commitment each : commitments.of(after.estate(), after.id())) {
        boolean runs = each.open() && each.clause().equals(clause.id());
        if (runs && each.holder().role() != to) {
          release(List.of(clause), Phrase.of("转{0}", "passed to the {0}").with(to.label()));
          promise(clause, Desk.of(to), each.opened(), Deadline.at(each.due()));
          return;
        }
      }
    }

    /// Until the end of the shift of whoever records it, or so many hours where no roster says.
    Deadline shift() {
      int hours = rule(Clause.VIO_02).number("violation.classify.hours");
      Instant latest = now.plus(Duration.ofHours(hours));
      return Deadline.at(
          onDuty.standing(after.estate(), now).stream()
              .filter(each -> each.person().equals(by.staff()))
              .map(OnDutyNow.Standing::until)
              .filter(each -> each.isAfter(now.plus(Duration.ofHours(1))))
              .findFirst()
              .orElse(latest));
    }

    void recheck(Instant until) {
      int days = rule(Clause.VIO_07).number("violation.recheck.days");
      Instant opened = until.isAfter(now) ? until : now;
      // A limit of 24:00 is still the day before.
      promise(
          Clause.VIO_07, Desk.of(Role.AMBASSADOR), opened, rules.days(until.minusMillis(1), days));
    }

    void defied() {
      if (!(after.stage() instanceof Stage.Defied) || running(Clause.VIO_04)) {
        return;
      }
      promise(Clause.VIO_04, Desk.of(after.signer()), now, rules.sameDay(now));
      report();
      if (after.type() == ViolationType.FIRE_LANE && !after.standing().reports().authority()) {
        int minutes = rule(Clause.VIO_12).number("violation.fire.report.minutes");
        promise(Clause.VIO_12, Desk.of(Role.CENTRE_DIRECTOR), now, rules.minutes(now, minutes));
      }
    }

    void report() {
      if (!after.standing().reports().complete() && !running(Clause.VIO_06)) {
        int hours = rule(Clause.VIO_06).number("violation.report.hours");
        promise(
            Clause.VIO_06,
            Desk.of(Role.CENTRE_DIRECTOR),
            now,
            Deadline.at(now.plus(Duration.ofHours(hours))));
      }
    }

    private boolean running(Clause clause) {
      return commitments.of(after.estate(), after.id()).stream()
          .anyMatch(each -> each.open() && each.clause().equals(clause.id()));
    }
  }
}
