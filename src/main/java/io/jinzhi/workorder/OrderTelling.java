package io.jinzhi.workorder;

import io.jinzhi.database.Ids;
import io.jinzhi.language.Phrase;
import io.jinzhi.notice.Notice;
import io.jinzhi.notice.Notice.Kind;
import io.jinzhi.notice.Notices;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whom an event concerns: who has something to do now, and who has to know at once.
@Component
class OrderTelling {
  private final Notices notices;
  private final Ids ids;

  OrderTelling(Notices notices, Ids ids) {
    this.notices = notices;
    this.ids = ids;
  }

  void tell(WorkOrder order, OrderEvent event, Instant now) {
    List<Notice> told = new ArrayList<>();
    switch (event) {
      case OrderEvent.Recorded e -> {
        // What is on the urgent list concerns the manager from the first minute (REP-08).
        if (e.urgency().urgent()) {
          told.add(
              notice(
                  order,
                  Desk.of(Role.CS_MANAGER),
                  Kind.ALERT,
                  "REP-08",
                  "急修：" + e.urgency().label().zh(),
                  "urgent: " + e.urgency().label().en(),
                  now));
        }
      }
      case OrderEvent.Dispatched e ->
          told.add(
              notice(
                  order,
                  Desk.of(Role.DEPT_MANAGER, e.to()),
                  order.urgency().urgent() ? Kind.ALERT : Kind.TASK,
                  "FD-03",
                  order.urgency().urgent() ? "急修派单，请立即签收并到场" : "派工单已送到，请签收",
                  order.urgency().urgent()
                      ? "an urgent order: sign for it and go at once"
                      : "a work order has come, please sign for it",
                  now));
      case OrderEvent.Assigned e ->
          told.add(
              notice(
                  order,
                  Desk.of(Role.DEPT_STAFF, order.department(), e.to()),
                  Kind.TASK,
                  "REP-07",
                  "由您接单",
                  "is yours",
                  now));
      case OrderEvent.Arrived _ -> {
        if (order.standing().danger() == Standing.Danger.FOUND) {
          told.add(
              notice(
                  order,
                  Desk.of(Role.CENTRE_DIRECTOR),
                  Kind.ALERT,
                  "REP-06",
                  "发现结构隐患，请立即上报",
                  "structural danger found, report it at once",
                  now));
        }
      }
      case OrderEvent.Finished _ ->
          told.add(
              notice(
                  order,
                  Desk.of(Role.FRONT_DESK),
                  Kind.NEWS,
                  "FD-04",
                  "已完工，请跟进住户是否满意",
                  "is finished, ask the resident",
                  now));
      case OrderEvent.Confirmed e when !e.solved() -> told.add(again(order, e.words(), now));
      case OrderEvent.Reopened e -> told.add(again(order, e.reason(), now));
      case OrderEvent.QuoteAnswered e when !e.agreed() ->
          told.add(
              notice(
                  order,
                  Desk.of(Role.FRONT_DESK),
                  Kind.NEWS,
                  "REP-09",
                  "住户不同意报价",
                  "the resident declines the quote",
                  now));
      case OrderEvent.Excluded _ ->
          told.add(
              notice(
                  order,
                  Desk.of(Role.CS_MANAGER),
                  Kind.NEWS,
                  "REP-05",
                  "认定不属保修，业主可提出异议",
                  "found not covered; the owner may object",
                  now));
      case OrderEvent.Confirmed _,
          OrderEvent.QuoteAnswered _,
          OrderEvent.SignedFor _,
          OrderEvent.Appointed _,
          OrderEvent.Quoted _,
          OrderEvent.Started _,
          OrderEvent.Progressed _,
          OrderEvent.Closed _,
          OrderEvent.Cancelled _,
          OrderEvent.Paused _,
          OrderEvent.Resumed _,
          OrderEvent.Delayed _,
          OrderEvent.Notified _,
          OrderEvent.Recharged _,
          OrderEvent.SpecialistCalled _,
          OrderEvent.DangerReported _,
          OrderEvent.Paid _,
          OrderEvent.ContactShown _,
          OrderEvent.PromiseBroken _ -> {}
    }
    notices.tell(order.estate(), told);
  }

  private Notice again(WorkOrder order, String reason, Instant now) {
    return notice(
        order,
        new Desk(Role.DEPT_MANAGER, order.department(), null),
        Kind.TASK,
        "FD-04",
        "没有解决，请重新安排：" + reason,
        "not solved, please see to it again: " + reason,
        now);
  }

  private Notice notice(
      WorkOrder order, Desk desk, Kind kind, String clause, String zh, String en, Instant now) {
    String room = order.unitCode() == null ? "" : " " + order.unitCode();
    return new Notice(
        desk,
        kind,
        ids.next(),
        clause,
        order.number(),
        "/work-orders/" + order.number(),
        Phrase.of(order.number() + room + "：" + zh, order.number() + room + ": " + en),
        now);
  }
}
