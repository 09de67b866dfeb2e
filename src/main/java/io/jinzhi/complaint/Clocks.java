package io.jinzhi.complaint;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which event starts, stops and releases which of the handbook's clocks (T-13, T-14).
@Component
class Clocks {
  /// The promises to carry a case upward; what a change of grade does away with.
  private static final List<Clause> UPWARD =
      List.of(Clause.CMP_20, Clause.CMP_21, Clause.CMP_25, Clause.CMP_29, Clause.CMP_44);

  /// The promises that go to the next department with the form.
  private static final List<Clause> WITH_THE_FORM =
      List.of(Clause.CMP_22, Clause.CMP_24, Clause.CMP_26);

  private final Commitments commitments;
  private final Handbook handbook;

  Clocks(Commitments commitments, Handbook handbook) {
    this.commitments = commitments;
    this.handbook = handbook;
  }

  /// Starts what registering starts: all in one statement.
  void registered(Complaint complaint, ZoneId zone, Instant now) {
    Starting start = starting(complaint, zone, now);
    if (complaint.harm() == Harm.GOING_ON) {
      start.minutes(
          Clause.CMP_37, "complaint.harm.minutes", Starting.departmentOrDesk(complaint), now);
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
    Starting start = starting(after, zone, now);
    Keeping keep = new Keeping(commitments, after, by, now);
    switch (event) {
      case ComplaintEvent.Registered _ -> registered(after, zone, now);
      case ComplaintEvent.Dispatched e -> {
        start.minutes(
            Clause.CMP_24, "complaint.receipt.minutes", Desk.of(Role.DEPT_MANAGER, e.to()), now);
        commitments.reassign(
            after.estate(), after.subject(), WITH_THE_FORM, Desk.of(Role.DEPT_MANAGER, e.to()));
      }
      case ComplaintEvent.SignedFor e -> {
        Phrase signed = Phrase.of("{0}在值班日志签收", "Signed for in the duty log by {0}").with(e.name());
        keep.keep(Clause.CMP_23, signed);
        keep.keep(Clause.CMP_24, signed);
        start.work(e.by(), now);
      }
      case ComplaintEvent.HarmStopped _ ->
          keep.keep(Clause.CMP_37, Phrase.of("已止损", "The harm was stopped"));
      case ComplaintEvent.Handled e -> {
        keep.keep(Clause.CMP_26, Phrase.of("处理经过已记入值班日志", "Handling recorded in the duty log"));
        start.sameDay(Clause.CMP_27, Starting.departmentOrDesk(after), e.finished());
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
    keep.make();
    start.make();
  }

  private Starting starting(Complaint complaint, ZoneId zone, Instant now) {
    return new Starting(commitments, handbook, complaint, new Deadlines(zone), now);
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
    keep.keep(Clause.CMP_10, event.by(), ruled);
    keep.make();
    release(after, List.of(Clause.CMP_10), ruled, by.name(), now);
    DepartmentId at = after.department();
    if (after.stage() instanceof Stage.Received && at != null && after.standing().round() > 1) {
      start.work(at, now);
    }
  }

  private void release(Complaint of, List<Clause> clauses, Phrase why, String by, Instant now) {
    commitments.release(of.estate(), of.subject(), clauses, why, by, now);
  }
}
