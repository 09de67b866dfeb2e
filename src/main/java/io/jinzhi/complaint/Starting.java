package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gathers promises to one case and makes them together.
final class Starting {
  private final Commitments commitments;
  private final Handbook handbook;
  private final Complaint complaint;
  private final Deadlines rules;
  private final Instant now;
  private final List<Promise> promises = new ArrayList<>();

  Starting(
      Commitments commitments,
      Handbook handbook,
      Complaint complaint,
      Deadlines rules,
      Instant now) {
    this.commitments = commitments;
    this.handbook = handbook;
    this.complaint = complaint;
    this.rules = rules;
    this.now = now;
  }

  void minutes(Clause clause, String value, Desk holder, Instant from) {
    var rule = handbook.rule(estate(), clause, now);
    add(clause, holder, from, rules.minutes(from, rule.number(value)));
  }

  void days(Clause clause, String value, Desk holder, Instant from) {
    var rule = handbook.rule(estate(), clause, now);
    add(clause, holder, from, rules.days(from, rule.number(value)));
  }

  void months(Clause clause, String value, Desk holder, Instant from) {
    var rule = handbook.rule(estate(), clause, now);
    add(clause, holder, from, rules.months(from, rule.number(value)));
  }

  void sameDay(Clause clause, Desk holder, Instant from) {
    add(clause, holder, from, rules.sameDay(from));
  }

  /// The clocks of the grade (CMP-20 to CMP-22, CMP-25, CMP-44).
  void grade(Instant recorded, Instant accepted) {
    switch (complaint.grade()) {
      case MINOR -> minorLimit(accepted, accepted);
      case IMPORTANT -> {
        minutes(
            Clause.CMP_21,
            "complaint.important.submit.minutes",
            Desk.of(Role.FRONT_DESK),
            recorded);
        sameDay(Clause.CMP_25, Desk.of(Role.CS_MANAGER), recorded);
      }
      case MAJOR -> {
        minutes(Clause.CMP_44, "complaint.major.alert.minutes", Desk.of(Role.FRONT_DESK), recorded);
        sameDay(Clause.CMP_20, Desk.of(Role.CS_MANAGER), recorded);
        sameDay(Clause.CMP_25, Desk.of(Role.CS_MANAGER), recorded);
      }
    }
  }

  /// Two days, or the time that the resident asks for if that is earlier; a later one only by
  /// agreement (CMP-22, T-05, T-06).
  void minorLimit(Instant opened, Instant accepted) {
    if (complaint.grade() == Grade.MINOR) {
      add(Clause.CMP_22, departmentOrDesk(complaint), opened, minorDeadline(accepted));
    }
  }

  /// The department that has it, or the front desk as long as none has.
  static Desk departmentOrDesk(Complaint complaint) {
    DepartmentId department = complaint.department();
    return department == null ? Desk.of(Role.FRONT_DESK) : Desk.of(Role.DEPT_MANAGER, department);
  }

  private Deadline minorDeadline(Instant accepted) {
    int days = handbook.rule(estate(), Clause.CMP_22, now).number("complaint.minor.days");
    Deadline deadline = rules.days(accepted, days);
    Instant wanted = complaint.wantedBy();
    if (wanted == null || !wanted.isAfter(accepted)) {
      return deadline;
    }
    return complaint.laterAgreed() && wanted.isAfter(deadline.limit())
        ? Deadline.at(wanted)
        : deadline.orEarlier(wanted);
  }

  /// The department's own work: within the limit of the grade (CMP-26). Where the handbook gives
  /// no figure, the time that the resident asks for or one month.
  void work(DepartmentId department, Instant from) {
    int months = handbook.rule(estate(), Clause.CMP_13, now).number("complaint.majorAfter.months");
    Deadline limit;
    if (complaint.grade() == Grade.MINOR) {
      limit = minorDeadline(complaint.standing().round() == 1 ? complaint.acceptedAt() : from);
    } else {
      limit = rules.months(complaint.acceptedAt(), months);
      Instant wanted = complaint.wantedBy();
      if (wanted != null && wanted.isAfter(from)) {
        limit = limit.orEarlier(wanted);
      }
    }
    if (limit.limit().isBefore(from)) {
      limit = Deadline.at(from);
    }
    add(Clause.CMP_26, Desk.of(Role.DEPT_MANAGER, department), from, limit);
  }

  /// The agreed time of the next reply (CMP-42); each agreement is a promise of its own.
  void nextReply(Instant at) {
    var rule = handbook.rule(estate(), Clause.CMP_42, now);
    promises.add(
        new Promise(
            rule,
            Desk.of(Role.FRONT_DESK),
            complaint.standing().repliesFixed(),
            now,
            Deadline.at(at),
            at));
  }

  void make() {
    commitments.promise(estate(), complaint.subject(), promises);
    promises.clear();
  }

  private void add(Clause clause, Desk holder, Instant from, Deadline deadline) {
    promises.add(
        new Promise(
            handbook.rule(estate(), clause, now),
            holder,
            complaint.standing().clocks(),
            from,
            deadline,
            null));
  }

  private EstateId estate() {
    return complaint.estate();
  }
}
