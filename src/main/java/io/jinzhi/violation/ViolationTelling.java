package io.jinzhi.violation;

import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notice.Kind;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whom an event concerns: who has something to do now, and who has to know at once.
@Component
class ViolationTelling {
  private final Notices notices;
  private final Ids ids;

  ViolationTelling(Notices notices, Ids ids) {
    this.notices = notices;
    this.ids = ids;
  }

  void tell(Violation violation, ViolationEvent event, Instant now) {
    switch (event) {
      case ViolationEvent.Recorded e ->
          one(
              violation,
              violation.signer(),
              e.proposed() == ViolationGrade.SERIOUS ? Kind.ALERT : Kind.TASK,
              "VIO-02",
              "请定级",
              "to be classified",
              now);
      case ViolationEvent.PassedUp e ->
          one(
              violation,
              Role.CENTRE_DIRECTOR,
              Kind.TASK,
              "VIO-02",
              "转请定级：" + e.reason(),
              "to be classified: " + e.reason(),
              now);
      case ViolationEvent.Talked(var talk) -> {
        if (talk.result().failed() && violation.stage() instanceof Stage.Defied) {
          one(
              violation,
              violation.signer(),
              Kind.TASK,
              "VIO-04",
              "劝阻不成，当天发通知单",
              "talking failed: a notice today",
              now);
          one(
              violation,
              Role.CENTRE_DIRECTOR,
              Kind.TASK,
              "VIO-06",
              "劝阻不成，二十四小时内报告",
              "talking failed: report within 24 hours",
              now);
        }
      }
      case ViolationEvent.Issued _ ->
          one(
              violation,
              Role.AMBASSADOR,
              Kind.TASK,
              "VIO-04",
              "通知单已签发，今天送达",
              "the notice is signed: serve it today",
              now);
      case ViolationEvent.Objected _ ->
          one(
              violation,
              Role.CENTRE_DIRECTOR,
              Kind.TASK,
              "VIO-05",
              "住户有异议，请复核",
              "an objection awaits your review",
              now);
      case ViolationEvent.Reviewed _ ->
          one(violation, Role.CS_MANAGER, Kind.NEWS, "VIO-05", "异议已复核", "the review is done", now);
      case ViolationEvent.Rechecked e -> {
        if (!e.rectified()) {
          one(
              violation,
              Role.CENTRE_DIRECTOR,
              Kind.ALERT,
              "VIO-06",
              "逾期未改",
              "not put right in time",
              now);
        } else {
          one(
              violation,
              Role.CS_MANAGER,
              Kind.TASK,
              "VIO-07",
              "已改正，请结案",
              "put right: to be closed",
              now);
        }
      }
      case ViolationEvent.Reported _ -> {
        if (violation.standing().reports().complete()) {
          one(
              violation,
              Role.GENERAL_MANAGER,
              Kind.NEWS,
              "VIO-08",
              "已报告，仍不改的可走民事途径",
              "reported; the civil route is open",
              now);
        }
      }
      case ViolationEvent.Judged _,
          ViolationEvent.Served _,
          ViolationEvent.OwnerTold _,
          ViolationEvent.Cleared _,
          ViolationEvent.Civil _,
          ViolationEvent.Identified _,
          ViolationEvent.Noted _,
          ViolationEvent.PersonShown _,
          ViolationEvent.Closed _,
          ViolationEvent.Withdrawn _,
          ViolationEvent.PromiseBroken _ -> {}
    }
  }

  private void one(
      Violation violation, Role role, Kind kind, String clause, String zh, String en, Instant now) {
    String room = violation.unitCode() == null ? "" : " " + violation.unitCode();
    Phrase type = violation.type().label();
    notices.tell(
        violation.estate(),
        List.of(
            new Notice(
                Desk.of(role),
                kind,
                ids.next(),
                clause,
                violation.number(),
                ViolationSubject.VIOLATION.link(violation.number()),
                Phrase.of(
                    violation.number() + room + " " + type.zh() + "：" + zh,
                    violation.number() + room + " " + type.en() + ": " + en),
                now)));
  }
}
