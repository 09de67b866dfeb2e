package io.jinzhi.workorder;

import io.jinzhi.complaint.ComplaintBoard;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a request down (REP-01): the order with its class, the line in the duty log, the clocks
/// and the notices, together.
@Component
class Recording {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

  private final Orders orders;
  private final OrderFile file;
  private final Sorter sorter;
  private final OrderFinding finding;
  private final Numbers numbers;
  private final Surroundings around;

  Recording(
      Orders orders,
      OrderFile file,
      Sorter sorter,
      OrderFinding finding,
      Numbers numbers,
      Surroundings around) {
    this.orders = orders;
    this.file = file;
    this.sorter = sorter;
    this.finding = finding;
    this.numbers = numbers;
    this.around = around;
  }

  /// What a new order is called; people count them by the month.
  @Component
  record Numbers(NumberSeries series, Ids ids) {
    String next(Actor actor, LocalDate day) {
      long serial = series.next(actor.estate().value(), "PG", day.withDayOfMonth(1));
      return "PG-%s-%04d".formatted(MONTH.format(day), serial);
    }
  }

  /// What a new order touches outside this module.
  @Component
  record Surroundings(DutyLog log, ComplaintBoard complaints, ComplaintDesk complaintDesk) {}

  @Transactional
  WorkOrder record(Actor actor, Request said, Instant now) {
    Instant told = said.told(now);
    LocalDate day = now.atZone(file.zone(actor.estate())).toLocalDate();
    LocalDate since = told.atZone(file.zone(actor.estate())).toLocalDate();
    WorkOrder first = said.reworkOf() == null ? null : sorter.first(actor, said, told);
    Sorting proposal = sorter.sort(actor.estate(), said, first != null, since);
    Charge charge = said.charge() == null ? proposal.charge() : said.charge();
    if (charge != proposal.charge() && said.chargeReason() == null) {
      throw new Invalid(
          "chargeReason", Phrase.of("改定类别要写明理由", "Say why the class is not the proposed one"));
    }
    String complaint = said.complaint();
    boolean noted = complaint != null && open(actor, complaint, now);
    WorkOrder order =
        new WorkOrder(
            actor.estate(),
            new WorkOrderId(numbers.ids().next()),
            numbers.next(actor, day),
            said.kind(),
            said.where().unit(),
            said.where().unitCode(),
            said.who().person(),
            said.component(),
            said.urgency(),
            told,
            Standing.recorded(charge),
            1);
    UUID firstId = first == null ? null : first.id().value();
    orders.add(order, said, firstId, actor.name());
    var event =
        new OrderEvent.Recorded(
            said.kind(),
            said.urgency(),
            charge,
            proposal.why().zh(),
            proposal.why().en(),
            charge == proposal.charge() ? null : said.chargeReason(),
            complaint,
            said.reworkOf(),
            told.equals(now) ? null : said.toldWhy());
    file.follow(order, event, actor, null, now);
    around.log().write(actor.estate(), entry(actor, order, said));
    finding.recorded(order, said);
    if (complaint != null && noted) {
      String words = "已开派工单 " + order.number();
      around.complaintDesk().note(actor, complaint, new ComplaintDesk.Progress(words, 0), now);
    }
    return order;
  }

  /// Whether the complaint still takes notes.
  ///
  /// @throws io.jinzhi.web.Missing where there is none, or not for this actor
  private boolean open(Actor actor, String complaint, Instant now) {
    var facts = around.complaints().view(actor, complaint, now).facts();
    return !facts.closed()
        && !facts.stage().equals("SATISFIED")
        && !facts.stage().equals("INVALID");
  }

  private static Entry entry(Actor actor, WorkOrder order, Request said) {
    String room = order.unitCode() == null ? "" : order.unitCode() + " ";
    String urgent = order.urgency().urgent() ? "急修 " + order.urgency().label().zh() + "；" : "";
    String urgentEn =
        order.urgency().urgent() ? "urgent, " + order.urgency().label().en() + "; " : "";
    Phrase text =
        Phrase.of(
            "%s登记：%s%s，%s；%s"
                .formatted(
                    order.kind().label().zh(),
                    urgent,
                    said.where().place(),
                    said.fault(),
                    order.standing().charge().label().zh()),
            "%s recorded: %s%s, %s; %s"
                .formatted(
                    order.kind().label().en(),
                    urgentEn,
                    said.where().place(),
                    said.fault(),
                    order.standing().charge().label().en()));
    return Entry.by(actor, order.reportedAt(), said.channel().log(), text)
        .about(WorkOrder.KIND, order.number())
        .from(room + said.who().name() + " " + said.who().phone());
  }
}
