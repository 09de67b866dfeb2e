package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What one event does to the clocks of one order.
final class ClockRun {
  private final Commitments commitments;
  private final Around around;
  private final WorkOrder order;
  private final Actor by;
  private final Deadlines rules;
  private final Instant now;
  private final List<Promise> promises = new ArrayList<>();

  /// Where promises are made, what the clauses say, and who works here.
  @Component
  record Around(Commitments commitments, Handbook handbook, StaffRoll staff) {}

  ClockRun(Around around, WorkOrder order, Actor by, Deadlines rules, Instant now) {
    this.around = around;
    this.commitments = around.commitments();
    this.order = order;
    this.by = by;
    this.rules = rules;
    this.now = now;
  }

  /// The clocks that a dispatch or a new class starts.
  void work() {
    boolean warranty = order.standing().charge() == Charge.WARRANTY;
    boolean there =
        order.stage() instanceof Stage.Arrived || order.stage() instanceof Stage.Working;
    if (!there) {
      minutes(
          Clause.REP_07,
          order.urgency().urgent() ? "repair.urgent.arrive.minutes" : "repair.contact.minutes",
          head());
    }
    if (warranty && !order.standing().notified()) {
      Deadline notice =
          atOnce()
              ? rules.minutes(now, number(Clause.REP_07, "repair.urgent.arrive.minutes"))
              : rules.sameDay(now);
      promise(Clause.REP_04, head(), notice, null);
    } else if (!warranty) {
      promise(Clause.REP_07, worker(), rules.days(now, days()), null);
    }
    follow(rules.days(now, days() + number(Clause.FD_04, "repair.followup.days")));
  }

  /// The firm's own clocks, from the notice on.
  void firm() {
    int site =
        atOnce()
            ? number(Clause.REP_07, "repair.urgent.arrive.minutes")
            : number(Clause.REP_04, "repair.warranty.site.minutes");
    promise(Clause.REP_04, worker(), rules.minutes(now, site), null);
    Deadline start =
        atOnce()
            ? rules.sameDay(now)
            : rules.days(now, number(Clause.REP_04, "repair.warranty.start.days"));
    promise(Clause.REP_04, head(), start, null);
  }

  /// The visit is owed at the time agreed; for an urgent order that is no response yet.
  void appointed(Instant at) {
    if (order.urgency().urgent()) {
      return;
    }
    keep(Clause.REP_07, Role.DEPT_MANAGER, Phrase.of("已约定上门时间", "An appointment was made"));
    promise(Clause.REP_07, head(), Deadline.at(at), at);
    boolean later =
        commitments.of(order.estate(), order.id().value()).stream()
            .anyMatch(
                each ->
                    each.open()
                        && each.clause().equals(Clause.REP_07.id())
                        && each.holder().role() == Role.DEPT_STAFF
                        && each.due().isBefore(at));
    if (later) {
      promised(rules.endOfDay(at), Phrase.of("住户约定的时间晚于时限", "The resident chose a later time"));
    }
  }

  /// The work is owed at another time, which was promised with a reason (REP-07).
  void promised(Instant at, Phrase why) {
    keep(Clause.REP_07, Role.DEPT_STAFF, why);
    promise(Clause.REP_07, worker(), Deadline.at(at), at);
    follow(rules.days(at, number(Clause.FD_04, "repair.followup.days")));
  }

  void payment() {
    if (order.amountDue().signum() > 0 && !order.standing().paid()) {
      promise(
          Clause.REP_12,
          Desk.of(Role.FRONT_DESK),
          rules.days(now, number(Clause.REP_12, "repair.payment.days")),
          null);
    }
  }

  /// Not solved: response, work and follow-up begin anew.
  void again() {
    release(List.of(Clause.REP_11), Phrase.of("重新办理", "Done again"));
    minutes(
        Clause.REP_07,
        order.urgency().urgent() ? "repair.urgent.arrive.minutes" : "repair.contact.minutes",
        head());
    promise(Clause.REP_07, worker(), rules.days(now, days()), null);
    follow(rules.days(now, days() + number(Clause.FD_04, "repair.followup.days")));
  }

  /// The one promise to follow it up (FD-04), moved to a new limit.
  private void follow(Deadline limit) {
    if (order.standing().clocks() > 1) {
      release(List.of(Clause.FD_04), Phrase.of("按新时限跟进", "Followed up by a new limit"));
    }
    promise(Clause.FD_04, Desk.of(Role.FRONT_DESK), limit, null);
  }

  private int days() {
    return order.standing().charge() == Charge.WARRANTY
        ? number(Clause.REP_04, "repair.warranty.start.days")
        : number(Clause.REP_07, "repair.ordinary.done.days");
  }

  /// Structure or urgent matters under warranty are taken up at once (REP-04).
  private boolean atOnce() {
    return order.urgency().urgent() || order.component() == BuildingPart.STRUCTURE;
  }

  Desk head() {
    return Desk.of(Role.DEPT_MANAGER, department());
  }

  /// Whoever has it; everybody of the department while nobody has.
  Desk worker() {
    StaffId worker = order.stage().assigned();
    return worker == null ? Desk.of(Role.DEPT_STAFF, department()) : desk(worker);
  }

  private Desk desk(StaffId worker) {
    boolean hand = around.staff().member(order.estate(), worker).role() == Role.DEPT_STAFF;
    return hand
        ? Desk.of(Role.DEPT_STAFF, department(), worker)
        : Desk.of(Role.DEPT_STAFF, department());
  }

  void give(List<Clause> clauses, StaffId to) {
    commitments.reassign(order.estate(), order.subject(), clauses, desk(to));
  }

  void minutes(Clause clause, String value, Desk holder) {
    promise(clause, holder, rules.minutes(now, number(clause, value)), null);
  }

  void promise(Clause clause, Desk holder, Deadline limit, @Nullable Instant promised) {
    promises.add(
        new Promise(rule(clause), holder, order.standing().clocks(), now, limit, promised));
  }

  void keep(Clause clause, @Nullable Role holder, Phrase evidence) {
    commitments.keep(
        order.estate(), order.subject(), List.of(new Proof(clause, holder, evidence)), by, now);
  }

  void release(List<Clause> clauses, Phrase why) {
    commitments.release(order.estate(), order.subject(), clauses, why, by.name(), now);
  }

  void make() {
    commitments.promise(order.estate(), order.subject(), promises);
  }

  private int number(Clause clause, String value) {
    return rule(clause).number(value);
  }

  private Rule rule(Clause clause) {
    return around.handbook().rule(order.estate(), clause, now);
  }

  private DepartmentId department() {
    DepartmentId department = order.department();
    if (department == null) {
      throw new IllegalStateException("no department at " + order.stage());
    }
    return department;
  }
}
