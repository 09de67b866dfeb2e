package io.jinzhi.complaint;

import io.jinzhi.database.Ids;
import io.jinzhi.handbook.Clause;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notice.Kind;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom an event concerns: who has something to do now, and who has to know at once.
@Component
class Telling {
  private final Notices notices;
  private final Ids ids;

  Telling(Notices notices, Ids ids) {
    this.notices = notices;
    this.ids = ids;
  }

  void tell(Complaint complaint, ComplaintEvent event, Actor by, Instant now) {
    List<Notice> told = new ArrayList<>();
    switch (event) {
      case ComplaintEvent.Registered e -> {
        graded(told, complaint, now);
        if (e.harm()) {
          told.add(harm(complaint, now));
        }
      }
      case ComplaintEvent.Regraded _ -> graded(told, complaint, now);
      case ComplaintEvent.Dispatched e ->
          told.add(
              task(
                  complaint,
                  Desk.of(Role.DEPT_MANAGER, e.to()),
                  Clause.CMP_24,
                  "投诉处理表已送到，请签收",
                  "a complaint form has come, please sign for it",
                  now));
      case ComplaintEvent.Assigned e ->
          told.add(
              task(
                  complaint,
                  Desk.of(Role.DEPT_STAFF, complaint.department(), e.to()),
                  Clause.CMP_26,
                  "指派给您办理",
                  "is assigned to you",
                  now));
      case ComplaintEvent.Submitted e ->
          told.add(
              task(
                  complaint,
                  Desk.of(e.to()),
                  complaint.grade() == Grade.MAJOR ? Clause.CMP_20 : Clause.CMP_21,
                  "呈报给您，请接收",
                  "is submitted to you, please acknowledge",
                  now));
      case ComplaintEvent.Returned _ ->
          told.add(
              task(
                  complaint,
                  Desk.of(Role.AMBASSADOR),
                  Clause.CMP_31,
                  "部门已交回，请当天告知住户",
                  "is back from the department, tell the resident today",
                  now));
      case ComplaintEvent.ReportedUp e ->
          told.add(
              news(complaint, Desk.of(Role.CS_MANAGER), Clause.CMP_30, e.words(), e.words(), now));
      case ComplaintEvent.OpinionGiven e when !e.satisfied() -> {
        told.add(
            task(
                complaint,
                Desk.of(Role.CS_MANAGER),
                Clause.CMP_10,
                "住户不满意，请批示",
                "awaits your ruling",
                now));
        told.add(
            task(
                complaint,
                Desk.of(Role.CENTRE_DIRECTOR),
                Clause.CMP_10,
                "住户不满意，等客服部长批示",
                "the resident is not satisfied",
                now));
      }
      case ComplaintEvent.Ruled e -> {
        DepartmentId department = complaint.department();
        if (department != null) {
          told.add(
              task(
                  complaint,
                  Desk.of(Role.DEPT_MANAGER, department),
                  Clause.CMP_10,
                  "上级批示：" + e.instruction(),
                  "a superior has ruled: " + e.instruction(),
                  now));
        }
      }
      case ComplaintEvent.ReportJoined e -> {
        DepartmentId department = complaint.department();
        if (department != null) {
          told.add(
              news(
                  complaint,
                  Desk.of(Role.DEPT_MANAGER, department),
                  Clause.CMP_11,
                  "第 " + e.reports() + " 次反映",
                  "reported again, no. " + e.reports(),
                  now));
        }
      }
      case ComplaintEvent.OpinionGiven _,
          ComplaintEvent.HarmStopped _,
          ComplaintEvent.SignedFor _,
          ComplaintEvent.Progressed _,
          ComplaintEvent.Acknowledged _,
          ComplaintEvent.Handled _,
          ComplaintEvent.ReturnLogged _,
          ComplaintEvent.NextReplyFixed _,
          ComplaintEvent.Paused _,
          ComplaintEvent.Resumed _,
          ComplaintEvent.Replied _,
          ComplaintEvent.FoundInvalid _,
          ComplaintEvent.Closed _,
          ComplaintEvent.PromiseBroken _,
          ComplaintEvent.ContactShown _,
          ComplaintEvent.CalledBack _ -> {}
    }
    notices.tell(complaint.estate(), told);
  }

  /// The general manager is told when an important complaint did not reach the director that day
  /// (C-01).
  Notice missedTheDay(Complaint complaint, Instant now) {
    return notice(
        complaint,
        Desk.of(Role.GENERAL_MANAGER),
        Kind.ALERT,
        Clause.CMP_25,
        "重要投诉当天未呈中心主任",
        "an important complaint did not reach the director the same day",
        now);
  }

  private void graded(List<Notice> told, Complaint complaint, Instant now) {
    switch (complaint.grade()) {
      case MAJOR -> {
        for (Role leader : List.of(Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER, Role.CS_MANAGER)) {
          told.add(
              notice(
                  complaint,
                  Desk.of(leader),
                  Kind.ALERT,
                  Clause.CMP_44,
                  "重大投诉，请立即接收",
                  "a major complaint, please acknowledge at once",
                  now));
        }
      }
      case IMPORTANT ->
          told.add(
              notice(
                  complaint,
                  Desk.of(Role.CENTRE_DIRECTOR),
                  Kind.ALERT,
                  Clause.CMP_21,
                  "重要投诉，请接收",
                  "an important complaint, please acknowledge",
                  now));
      case MINOR -> {}
    }
  }

  private Notice harm(Complaint complaint, Instant now) {
    DepartmentId department = complaint.department();
    Desk desk =
        department == null ? Desk.of(Role.FRONT_DESK) : Desk.of(Role.DEPT_MANAGER, department);
    return notice(
        complaint,
        desk,
        Kind.ALERT,
        Clause.CMP_37,
        "正在造成伤害，先止损",
        "harm is going on: stop it first",
        now);
  }

  private Notice task(
      Complaint complaint, Desk desk, Clause clause, String zh, String en, Instant now) {
    return notice(complaint, desk, Kind.TASK, clause, zh, en, now);
  }

  private Notice news(
      Complaint complaint, Desk desk, Clause clause, String zh, String en, Instant now) {
    return notice(complaint, desk, Kind.NEWS, clause, zh, en, now);
  }

  private Notice notice(
      Complaint complaint,
      Desk desk,
      Kind kind,
      @Nullable Clause clause,
      String zh,
      String en,
      Instant now) {
    return new Notice(
        desk,
        kind,
        ids.next(),
        clause == null ? null : clause.id(),
        complaint.number(),
        "/complaints/" + complaint.number(),
        Phrase.of(complaint.number() + "：" + zh, complaint.number() + ": " + en),
        now);
  }
}
