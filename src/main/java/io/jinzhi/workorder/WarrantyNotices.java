package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.paper.WarrantyNoticePaper;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the 保修通知单 from the notice that was sent (REP-04).
@Component
class WarrantyNotices {
  private final OrderEvents events;
  private final Firms firms;
  private final Estates estates;

  WarrantyNotices(OrderEvents events, Firms firms, Estates estates) {
    this.events = events;
    this.firms = firms;
    this.estates = estates;
  }

  /// @throws Missing where no notice was sent
  WarrantyNoticePaper fill(EstateId at, OrderView view) {
    Estate estate = estates.estate(at);
    OrderView.Facts facts = view.facts();
    var line =
        events.of(estate.id(), facts.id()).stream()
            .filter(each -> each.event() instanceof OrderEvent.Notified)
            .reduce((_, later) -> later)
            .orElseThrow(() -> new Missing("warranty notice of " + facts.number()));
    var said = (OrderEvent.Notified) line.event();
    String contact = firms.find(estate.id(), said.firm()).map(WarrantyFirm::contact).orElse("");
    return new WarrantyNoticePaper(
        new WarrantyNoticePaper.To(said.firm().label().zh(), said.name(), contact),
        new WarrantyNoticePaper.Defect(
            facts.reportedAt(),
            Objects.requireNonNullElse(facts.unitCode(), ""),
            facts.reporter(),
            facts.place(),
            facts.component().label().zh(),
            facts.fault(),
            facts.urgency().label().zh(),
            view.warranty().zh(),
            said.words()),
        new WarrantyNoticePaper.Limits(
            limit(view, Role.DEPT_STAFF, line.at()), limit(view, Role.DEPT_MANAGER, line.at())),
        new WarrantyNoticePaper.Sent(
            line.by().name(),
            line.at(),
            estate.name().zh(),
            Objects.requireNonNullElse(estate.phone(), "")));
  }

  /// What the notice started: staff see the firm on site, the head sees the work begun.
  private static @Nullable Instant limit(OrderView view, Role holder, Instant sent) {
    return view.clocks().stream()
        .map(OrderView.Clock::commitment)
        .filter(each -> each.clause().equals(Clause.REP_04.id()))
        .filter(each -> each.holder().role() == holder && !each.opened().isBefore(sent))
        .map(Commitment::due)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
