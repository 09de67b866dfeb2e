package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which event starts, stops and releases which clock. Under REP-07 the department's head owes the
/// response (contact, appointment, arrival) and its staff owe the work; under REP-04 the head owes
/// notice and start, the staff see the firm on site; under FD-04 the desk follows it all up.
@Component
class OrderClocks {
  private static final List<Clause> WORK = List.of(Clause.FD_03, Clause.REP_04, Clause.REP_07);
  private static final List<Clause> ALL =
      List.of(
          Clause.FD_03, Clause.FD_04, Clause.REP_04, Clause.REP_06, Clause.REP_07, Clause.REP_11);

  private final ClockRun.Around around;
  private final Commitments commitments;

  OrderClocks(ClockRun.Around around) {
    this.around = around;
    this.commitments = around.commitments();
  }

  /// Follows one event of the order.
  ///
  /// @param after the order as the event leaves it
  void follow(WorkOrder after, OrderEvent event, Actor by, ZoneId zone, Instant now) {
    // What is entered later than it was told runs from then (T-07).
    Instant from = event instanceof OrderEvent.Recorded ? after.reportedAt() : now;
    ClockRun run = new ClockRun(around, after, by, new Deadlines(zone), from);
    switch (event) {
      case OrderEvent.Recorded _ ->
          run.minutes(Clause.FD_03, "repair.dispatch.minutes", Desk.of(Role.FRONT_DESK));
      case OrderEvent.Dispatched e -> {
        run.keep(Clause.FD_03, Role.FRONT_DESK, Phrase.of("已派往{0}", "Sent to {0}").with(e.name()));
        if (after.standing().clocks() > 1) {
          run.release(WORK, Phrase.of("改派", "Sent elsewhere"));
        }
        run.minutes(Clause.FD_03, "repair.receipt.minutes", run.head());
        run.work();
      }
      case OrderEvent.SignedFor e ->
          run.keep(
              Clause.FD_03,
              Role.DEPT_MANAGER,
              Phrase.of("{0}已签收", "Signed for by {0}").with(e.name()));
      case OrderEvent.Assigned e -> run.give(List.of(Clause.REP_07, Clause.REP_04), e.to());
      case OrderEvent.Appointed e -> run.appointed(e.at());
      case OrderEvent.Arrived e -> {
        Phrase there = Phrase.of("已到场", "On site");
        run.keep(Clause.REP_07, Role.DEPT_MANAGER, there);
        run.keep(Clause.REP_04, Role.DEPT_STAFF, there);
        if (after.standing().danger() == Standing.Danger.FOUND) {
          run.minutes(Clause.REP_06, "repair.structure.minutes", Desk.of(Role.CENTRE_DIRECTOR));
        }
      }
      case OrderEvent.Notified e -> {
        run.keep(
            Clause.REP_04,
            Role.DEPT_MANAGER,
            Phrase.of("已通知{0}", "{0} has been told").with(e.name()));
        run.firm();
      }
      case OrderEvent.Excluded _, OrderEvent.Recharged _ -> {
        run.release(
            List.of(Clause.REP_04, Clause.REP_07), Phrase.of("类别已改", "The class has changed"));
        if (after.department() != null) {
          run.work();
        }
      }
      case OrderEvent.Started _ ->
          run.keep(Clause.REP_04, Role.DEPT_MANAGER, Phrase.of("已动工", "Work has begun"));
      case OrderEvent.Delayed e ->
          run.promised(
              e.promised(), Phrase.of("已说明原因并另约时间", "A reason and another time were given"));
      case OrderEvent.Finished _ -> {
        Phrase done = Phrase.of("已完工", "The work is done");
        run.keep(Clause.REP_07, null, done);
        run.keep(Clause.REP_04, null, done);
        run.promise(Clause.REP_11, run.worker(), new Deadlines(zone).sameDay(now), null);
      }
      case OrderEvent.Confirmed e -> {
        run.keep(Clause.REP_11, null, e.how().label());
        if (e.solved()) {
          run.payment();
        } else {
          run.again();
        }
      }
      case OrderEvent.Reopened _ -> run.again();
      case OrderEvent.Paid e ->
          run.keep(Clause.REP_12, null, Phrase.of("收据 {0}", "Receipt {0}").with(e.receipt()));
      case OrderEvent.DangerReported _ ->
          run.keep(Clause.REP_06, null, Phrase.of("已上报", "Reported"));
      case OrderEvent.Paused _ ->
          run.keep(
              Clause.REP_07,
              Role.DEPT_MANAGER,
              Phrase.of("已与住户约定时间", "A time was agreed with the resident"));
      case OrderEvent.Resumed _ -> commitments.resume(after.estate(), after.subject(), now);
      case OrderEvent.Closed _ -> {
        run.keep(Clause.FD_04, null, Phrase.of("已跟进至解决", "Followed up until solved"));
        run.release(ALL, Phrase.of("关单时解除", "Let go when it was closed"));
      }
      case OrderEvent.Cancelled _ -> run.release(ALL, Phrase.of("已撤单", "Withdrawn"));
      case OrderEvent.Quoted _,
          OrderEvent.QuoteAnswered _,
          OrderEvent.Progressed _,
          OrderEvent.SpecialistCalled _,
          OrderEvent.ContactShown _,
          OrderEvent.PromiseBroken _ -> {}
    }
    run.make();
  }

  /// Stops the clocks that may stand still while the resident is waited for (T-16): the work and
  /// the follow-up, never a response or a signature.
  boolean pause(WorkOrder order, Instant until, Commitments.Pause pause, Instant now) {
    boolean working =
        commitments.pause(order.estate(), order.subject(), Clause.REP_07, until, pause, now);
    boolean following =
        commitments.pause(order.estate(), order.subject(), Clause.FD_04, until, pause, now);
    return working || following;
  }

  boolean paused(WorkOrder order) {
    return commitments.of(order.estate(), order.id().value()).stream()
        .anyMatch(each -> each.pausedUntil() != null);
  }
}
