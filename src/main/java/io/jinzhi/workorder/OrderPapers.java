package io.jinzhi.workorder;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.attachment.Attachments;
import io.jinzhi.estate.EstateId;
import io.jinzhi.paper.SignaturePaper;
import io.jinzhi.paper.WorkOrderPaper;
import io.jinzhi.story.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the 派工单 from the order's own story.
@Component
class OrderPapers {
  private final OrderEvents events;
  private final Attachments attachments;

  OrderPapers(OrderEvents events, Attachments attachments) {
    this.events = events;
    this.attachments = attachments;
  }

  WorkOrderPaper fill(EstateId estate, OrderView view, ZoneId zone) {
    OrderView.Facts facts = view.facts();
    List<Line<OrderEvent>> story = events.of(estate, facts.id());
    return new WorkOrderPaper(
        asked(view),
        sent(facts, story),
        work(story, zone),
        quoted(estate, view, story),
        ended(estate, facts, story));
  }

  private static WorkOrderPaper.Asked asked(OrderView view) {
    OrderView.Facts facts = view.facts();
    return new WorkOrderPaper.Asked(
        facts.reportedAt(),
        facts.channel().label().zh(),
        facts.recordedBy(),
        facts.reporter(),
        facts.unitCode() == null ? "" : facts.unitCode(),
        facts.phone(),
        facts.place(),
        facts.component().label().zh(),
        facts.fault(),
        facts.urgency().label().zh(),
        facts.charge().label().zh(),
        view.warranty().zh());
  }

  private static WorkOrderPaper.Sent sent(OrderView.Facts facts, List<Line<OrderEvent>> story) {
    var dispatched = last(story, OrderEvent.Dispatched.class);
    var signed = last(story, OrderEvent.SignedFor.class);
    return new WorkOrderPaper.Sent(
        dispatched == null ? "" : dispatched.by().name(),
        at(dispatched),
        facts.departmentName() == null ? "" : facts.departmentName(),
        signed == null
            ? null
            : new SignaturePaper.Signed(signed.by().name(), signed.at(), "本人登录签名"),
        facts.workerName() == null ? "" : facts.workerName(),
        at(last(story, OrderEvent.Assigned.class)),
        facts.appointmentAt());
  }

  private static WorkOrderPaper.Work work(List<Line<OrderEvent>> story, ZoneId zone) {
    var arrived = last(story, OrderEvent.Arrived.class);
    var finished = last(story, OrderEvent.Finished.class);
    var delayed = last(story, OrderEvent.Delayed.class);
    return new WorkOrderPaper.Work(
        at(arrived),
        arrived != null && arrived.event() instanceof OrderEvent.Arrived e ? e.found() : "",
        at(finished),
        finished != null && finished.event() instanceof OrderEvent.Finished e ? e.result() : "",
        delayed == null ? "" : new OrderWords(zone).of(delayed.event()).zh());
  }

  private WorkOrderPaper.Quoted quoted(
      EstateId estate, OrderView view, List<Line<OrderEvent>> story) {
    var answered = last(story, OrderEvent.QuoteAnswered.class);
    boolean any = !view.quote().isEmpty();
    SignaturePaper consent =
        answered != null
                && answered.event() instanceof OrderEvent.QuoteAnswered e
                && e.number() == view.facts().quoteNumber()
            ? signature(
                estate,
                view.facts(),
                e.agreed() ? e.how() : Confirmation.REFUSED,
                e.detail(),
                e.signature(),
                answered.at())
            : null;
    return new WorkOrderPaper.Quoted(
        view.quote().stream()
            .map(
                each ->
                    new WorkOrderPaper.Line(
                        each.kind() == Quote.LineKind.LABOUR ? "人工" : "材料",
                        each.name() + (each.own() ? "（业主自备）" : ""),
                        each.unit(),
                        each.quantity(),
                        each.price().toPlainString(),
                        each.amount().toPlainString()))
            .toList(),
        any ? view.facts().quoteTotal().toPlainString() + " 元" : "",
        consent);
  }

  private WorkOrderPaper.Ended ended(
      EstateId estate, OrderView.Facts facts, List<Line<OrderEvent>> story) {
    var confirmed = last(story, OrderEvent.Confirmed.class);
    var paid = last(story, OrderEvent.Paid.class);
    var said = confirmed != null && confirmed.event() instanceof OrderEvent.Confirmed e ? e : null;
    return new WorkOrderPaper.Ended(
        said == null || confirmed == null
            ? null
            : signature(estate, facts, said.how(), said.detail(), said.signature(), confirmed.at()),
        said == null
            ? ""
            : (said.solved() ? "已解决，" : "没有解决，")
                + (said.satisfied() ? "满意" : "不满意")
                + (said.words().isBlank() ? "" : "：" + said.words()),
        paid != null && paid.event() instanceof OrderEvent.Paid e ? e.receipt() : "",
        facts.endedAt(),
        facts.reworkOf() == null ? "" : facts.reworkOf());
  }

  private SignaturePaper signature(
      EstateId estate,
      OrderView.Facts facts,
      Confirmation how,
      String detail,
      @Nullable UUID drawn,
      Instant at) {
    return switch (how) {
      case SIGNED ->
          drawn == null
              ? new SignaturePaper.Signed(facts.reporter(), at, null)
              : new SignaturePaper.Drawn(
                  facts.reporter(), at, attachments.bytes(estate, new AttachmentId(drawn)));
      case BY_TELEPHONE -> new SignaturePaper.Unsigned("电话确认，未签名：" + detail);
      case REFUSED -> SignaturePaper.refused(detail);
    };
  }

  private static @Nullable Line<OrderEvent> last(
      List<Line<OrderEvent>> story, Class<? extends OrderEvent> kind) {
    return story.reversed().stream()
        .filter(each -> kind.isInstance(each.event()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant at(@Nullable Line<OrderEvent> line) {
    return line == null ? null : line.at();
  }
}
