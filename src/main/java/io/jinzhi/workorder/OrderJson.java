package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as programs read it; instants in UTC, the reporter masked, money in yuan.
record OrderJson(
    String number,
    OrderKind kind,
    String stage,
    Phrase stageLabel,
    Urgency urgency,
    Charge charge,
    Phrase warranty,
    BuildingPart component,
    @Nullable String unit,
    String place,
    String fault,
    String reporter,
    String phone,
    Instant reportedAt,
    @Nullable String department,
    @Nullable String worker,
    @Nullable Instant appointmentAt,
    @Nullable String complaint,
    @Nullable String reworkOf,
    int round,
    Quote.State quoteState,
    List<Line> quote,
    BigDecimal amountDue,
    boolean paid,
    boolean ended,
    List<Clock> commitments,
    List<Told> story,
    List<Candidate> candidates,
    List<String> steps) {

  record Line(
      Quote.LineKind kind,
      String name,
      String measure,
      BigDecimal quantity,
      BigDecimal price,
      boolean own,
      BigDecimal amount) {}

  record Clock(
      String clause,
      int round,
      String holder,
      Instant due,
      boolean open,
      boolean late,
      Phrase why) {}

  record Told(Instant at, String by, Phrase words) {}

  record Candidate(String staff, String name, Phrase why) {}

  static OrderJson of(OrderView view, Instant now) {
    OrderView.Facts facts = view.facts();
    return new OrderJson(
        facts.number(),
        facts.kind(),
        facts.stage(),
        facts.stageLabel(),
        facts.urgency(),
        facts.charge(),
        view.warranty(),
        facts.component(),
        facts.unitCode(),
        facts.place(),
        facts.fault(),
        facts.reporter(),
        facts.phone(),
        facts.reportedAt(),
        facts.departmentName(),
        facts.workerName(),
        facts.appointmentAt(),
        facts.complaint(),
        facts.reworkOf(),
        facts.round(),
        facts.quoteState(),
        view.quote().stream()
            .map(
                each ->
                    new Line(
                        each.kind(),
                        each.name(),
                        each.unit(),
                        each.quantity(),
                        each.price(),
                        each.own(),
                        each.amount()))
            .toList(),
        facts.amountDue(),
        facts.paid(),
        facts.endedAt() != null,
        view.clocks().stream()
            .map(
                each ->
                    new Clock(
                        each.commitment().clause(),
                        each.commitment().round(),
                        each.commitment().holder().role().name(),
                        each.commitment().due(),
                        each.commitment().open(),
                        each.commitment().late(now),
                        each.why()))
            .toList(),
        view.story().stream()
            .map(each -> new Told(each.at(), each.by().zh(), each.words()))
            .toList(),
        view.candidates().stream()
            .map(each -> new Candidate(each.staff().value().toString(), each.name(), each.why()))
            .toList(),
        view.steps().stream().filter(Step.Choice::open).map(each -> each.step().noun()).toList());
  }
}
