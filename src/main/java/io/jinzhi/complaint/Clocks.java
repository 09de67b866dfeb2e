package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which event starts, stops and releases which of the handbook's clocks (T-13, T-14).
@Component
class Clocks {
  /// The promises to carry a case upward; what a change of grade does away with.
  private static final List<Clause> UPWARD =
      List.of(Clause.CMP_20, Clause.CMP_21, Clause.CMP_25, Clause.CMP_29, Clause.CMP_44);

  private final Commitments commitments;
  private final Handbook handbook;

  Clocks(Commitments commitments, Handbook handbook) {
    this.commitments = commitments;
    this.handbook = handbook;
  }

  /// Starts what registering starts: all in one statement.
  void registered(Complaint complaint, ZoneId zone, Instant now) {
    Starting start = new Starting(complaint, new Deadlines(zone), now);
    if (complaint.harm() == Harm.GOING_ON) {
      start.minutes(Clause.CMP_37, "complaint.harm.minutes", departmentOrDesk(complaint), now);
    }
    start.minutes(
        Clause.CMP_23, "complaint.dispatch.minutes", Desk.of(Role.FRONT_DESK), complaint.toldAt());
    start.months(
        Clause.CMP_13,
        "complaint.majorAfter.months",
        Desk.of(Role.CS_MANAGER),
        complaint.acceptedAt());
    if (complaint.channel() == Channel.LETTER) {
      start.sameDay(Clause.CMP_45, Desk.of(Role.FRONT_DESK), complaint.toldAt());
    }
    start.grade(complaint.toldAt(), complaint.acceptedAt());
    start.make();
  }

  /// Follows one event of the case.
  ///
  /// @param after the case as the event leaves it
  void follow(Complaint after, ComplaintEvent event, Actor by, ZoneId zone, Instant now) {
    Starting start = new Starting(after, new Deadlines(zone), now);
    Keeping keep = new Keeping(after, by, now);
    switch (event) {
      case ComplaintEvent.Registered _ -> registered(after, zone, now);
      case ComplaintEvent.Dispatched e -> {
        start.minutes(
            Clause.CMP_24, "complaint.receipt.minutes", Desk.of(Role.DEPT_MANAGER, e.to()), now);
        Desk department = Desk.of(Role.DEPT_MANAGER, e.to());
        commitments.reassign(after.estate(), after.subject(), Clause.CMP_22, department);
        commitments.reassign(after.estate(), after.subject(), Clause.CMP_24, department);
        commitments.reassign(after.estate(), after.subject(), Clause.CMP_26, department);
      }
      case ComplaintEvent.SignedFor e -> {
        Phrase signed =
            Phrase.of("{0}在值班日志签收", "Signed for in the duty log by {0}").with(e.name());
        keep.keep(Clause.CMP_23, signed);
        keep.keep(Clause.CMP_24, signed);
        start.work(e.by(), now);
      }
      case ComplaintEvent.HarmStopped _ ->
          keep.keep(Clause.CMP_37, Phrase.of("已止损", "The harm was stopped"));
      case ComplaintEvent.Handled e -> {
        keep.keep(Clause.CMP_26, Phrase.of("处理经过已记入值班日志", "Handling recorded in the duty log"));
        start.sameDay(Clause.CMP_27, departmentOrDesk(after), e.finished());
      }
      case ComplaintEvent.Returned _ -> {
        keep.keep(Clause.CMP_27, Phrase.of("处理表已交回客服部", "Form returned to customer service"));
        start.sameDay(Clause.CMP_28, Desk.of(Role.FRONT_DESK), now);
        start.sameDay(Clause.CMP_30, Desk.of(Role.AMBASSADOR), now);
        start.sameDay(Clause.CMP_31, Desk.of(Role.AMBASSADOR), now);
      }
      case ComplaintEvent.ReturnLogged _ ->
          keep.keep(Clause.CMP_28, Phrase.of("收回已登记", "Return logged"));
      case ComplaintEvent.ReportedUp _ ->
          keep.keep(Clause.CMP_30, Phrase.of("已报告客服部长", "Reported to the manager"));
      case ComplaintEvent.Replied e -> {
        keep.keep(Clause.CMP_31, e.method().label());
        keep.keep(Clause.CMP_28, Phrase.of("答复时一并登记", "Logged with the reply"));
        keep.keep(Clause.CMP_30, Phrase.of("答复时一并报告", "Reported with the reply"));
        keep.keep(Clause.CMP_22, Phrase.of("部门已办结，住户已告知", "Finished and the resident told"));
        keep.keep(Clause.CMP_42, Phrase.of("已按约定答复", "Replied as agreed"));
        start.days(Clause.CMP_40, "complaint.opinion.days", Desk.of(Role.FRONT_DESK), now);
      }
      case ComplaintEvent.OpinionGiven e -> {
        keep.keep(Clause.CMP_40, e.confirmation().label());
        if (e.satisfied()) {
          keep.keep(Clause.CMP_13, Phrase.of("住户确认满意", "The resident is satisfied"));
          keep.keep(Clause.CMP_42, Phrase.of("住户确认满意", "The resident is satisfied"));
        } else {
          start.days(Clause.CMP_10, "complaint.ruling.manager.days", Desk.of(Role.CS_MANAGER), now);
          start.days(
              Clause.CMP_10, "complaint.ruling.director.days", Desk.of(Role.CENTRE_DIRECTOR), now);
          start.minorLimit(now, now);
        }
      }
      case ComplaintEvent.Ruled e -> ruled(after, e, keep, start, by, now);
      case ComplaintEvent.Acknowledged e -> acknowledged(after, e.by(), keep, start, now);
      case ComplaintEvent.Regraded e -> {
        Phrase why = Phrase.of("等级改为{0}", "The grade became {0}").with(e.to().label());
        release(after, UPWARD, why, by.name(), now);
        release(after, List.of(Clause.CMP_22), why, by.name(), now);
        start.grade(now, now);
      }
      case ComplaintEvent.NextReplyFixed e -> {
        keep.keep(Clause.CMP_42, Phrase.of("已另约答复时间", "Another reply was agreed"));
        start.nextReply(e.at());
      }
      case ComplaintEvent.Paused _ -> {}
      case ComplaintEvent.Resumed _ -> commitments.resume(after.estate(), after.subject(), now);
      case ComplaintEvent.FoundInvalid _ ->
          release(
              after,
              List.of(),
              Phrase.of("认定为无效投诉，已解释并提供方便", "Found invalid, explained, and helped all the same"),
              by.name(),
              now);
      case ComplaintEvent.Closed _ ->
          release(
              after,
              List.of(),
              Phrase.of("归档时解除", "Let go when the case was filed"),
              by.name(),
              now);
      case ComplaintEvent.ReportJoined _,
          ComplaintEvent.Assigned _,
          ComplaintEvent.Progressed _,
          ComplaintEvent.Submitted _,
          ComplaintEvent.PromiseBroken _,
          ComplaintEvent.ContactShown _,
          ComplaintEvent.CalledBack _ -> {}
    }
    start.make();
  }

  /// Whether a clock of the case stands still.
  boolean paused(Complaint complaint) {
    return commitments.of(complaint.estate(), complaint.id().value()).stream()
        .anyMatch(each -> each.pausedUntil() != null);
  }

  /// How many promises to the case are still running.
  long running(Complaint complaint) {
    return commitments.of(complaint.estate(), complaint.id().value()).stream()
        .filter(each -> each.open())
        .count();
  }

  /// Stops the clocks that may be stopped while the resident is waited for (T-16).
  boolean pause(Complaint complaint, Instant until, Commitments.Pause pause, Instant now) {
    boolean solving =
        commitments.pause(
            complaint.estate(), complaint.subject(), Clause.CMP_22, until, pause, now);
    boolean working =
        commitments.pause(
            complaint.estate(), complaint.subject(), Clause.CMP_26, until, pause, now);
    return solving || working;
  }

  private void acknowledged(Complaint after, Role by, Keeping keep, Starting start, Instant now) {
    Phrase evidence = Phrase.of("{0}已接收", "Received by the {0}").with(by.label());
    boolean general = by == Role.GENERAL_MANAGER;
    keep.keep(Clause.CMP_45, evidence);
    if (after.grade() == Grade.MAJOR) {
      keep.keep(Clause.CMP_44, evidence);
      if (general) {
        keep.keep(Clause.CMP_20, evidence);
        keep.keep(Clause.CMP_25, evidence);
        start.minutes(Clause.CMP_29, "complaint.top.start.minutes", Desk.of(by), now);
      }
    } else if (after.grade() == Grade.IMPORTANT) {
      keep.keep(Clause.CMP_21, evidence);
      keep.keep(Clause.CMP_25, evidence);
      start.minutes(Clause.CMP_29, "complaint.top.start.minutes", Desk.of(by), now);
    }
  }

  private void ruled(
      Complaint after,
      ComplaintEvent.Ruled event,
      Keeping keep,
      Starting start,
      Actor by,
      Instant now) {
    Phrase ruled = Phrase.of("{0}已批示", "The {0} has ruled").with(event.by().label());
    if (event.by() != Role.CS_MANAGER) {
      keep.keep(Clause.CMP_29, ruled);
      keep.keep(Clause.CMP_45, ruled);
    }
    boolean kept =
        commitments.keep(
            after.estate(), after.subject(), Clause.CMP_10, event.by(), ruled, by, now);
    release(after, List.of(Clause.CMP_10), ruled, by.name(), now);
    if (kept || after.stage() instanceof Stage.Received) {
      DepartmentId at = after.department();
      if (after.stage() instanceof Stage.Received && at != null && after.round() > 1) {
        start.work(at, now);
      }
    }
  }

  private void release(Complaint of, List<Clause> clauses, Phrase why, String by, Instant now) {
    commitments.release(of.estate(), of.subject(), clauses, why, by, now);
  }

  private static Desk departmentOrDesk(Complaint complaint) {
    DepartmentId department = complaint.department();
    return department == null ? Desk.of(Role.FRONT_DESK) : Desk.of(Role.DEPT_MANAGER, department);
  }

  /// Keeps promises to one case.
  private final class Keeping {
    private final Complaint complaint;
    private final Actor by;
    private final Instant now;

    Keeping(Complaint complaint, Actor by, Instant now) {
      this.complaint = complaint;
      this.by = by;
      this.now = now;
    }

    void keep(Clause clause, Phrase evidence) {
      commitments.keep(complaint.estate(), complaint.subject(), clause, evidence, by, now);
    }
  }

  /// Gathers promises to one case and makes them together.
  private final class Starting {
    private final Complaint complaint;
    private final Deadlines rules;
    private final Instant now;
    private final List<Promise> promises = new ArrayList<>();

    Starting(Complaint complaint, Deadlines rules, Instant now) {
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
          minutes(
              Clause.CMP_44, "complaint.major.alert.minutes", Desk.of(Role.FRONT_DESK), recorded);
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
      int months =
          handbook.rule(estate(), Clause.CMP_13, now).number("complaint.majorAfter.months");
      Deadline limit;
      if (complaint.grade() == Grade.MINOR) {
        limit = minorDeadline(complaint.round() == 1 ? complaint.acceptedAt() : from);
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
              rule, Desk.of(Role.FRONT_DESK), complaint.repliesFixed(), now, Deadline.at(at), at));
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
              complaint.clocks(),
              from,
              deadline,
              null));
    }

    private EstateId estate() {
      return complaint.estate();
    }
  }
}
