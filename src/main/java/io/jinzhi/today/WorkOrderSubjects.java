package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Brief;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.workorder.WorkOrderList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Work orders, and the step of the order's page that keeps each promise.
@Component
class WorkOrderSubjects implements Subjects {
  private static final Phrase KIND = Phrase.of("派工单", "Work order");
  private static final Phrase URGENT = Phrase.of("急修", "Urgent");
  private static final int WORDS = 40;

  private final WorkOrderList orders;

  WorkOrderSubjects(WorkOrderList orders) {
    this.orders = orders;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("WORK_ORDER");
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    return Subjects.matters(promises, ids -> orders.byId(estate, ids), WorkOrderSubjects::matter);
  }

  private static Matter matter(WorkOrderList.Row row) {
    String first = Brief.of(row.fault(), WORDS);
    String room = row.unitCode();
    return new Matter(
        row.urgency().urgent() ? URGENT : KIND,
        Phrase.of(first, first),
        room == null ? row.place() : room + " " + row.reporter(),
        null);
  }

  @Override
  public Action action(Commitment promise, Role role) {
    String home = "/work-orders/" + promise.subject().number();
    boolean desk = promise.holder().role() == Role.FRONT_DESK;
    boolean head = promise.holder().role() == Role.DEPT_MANAGER;
    return switch (promise.clause()) {
      case "FD-03" ->
          desk
              ? Action.of("派单", "Dispatch", home + "#dispatch")
              : role == Role.DEPT_MANAGER
                  ? Action.of("签收", "Sign for it", home + "#receipt")
                  : Action.of("催签收", "Chase receipt", home);
      case "FD-04" -> Action.of("跟进", "Follow up", home + "#closure");
      case "REP-07" ->
          head
              ? Action.of("安排上门", "Arrange the visit", home + "#assignment")
              : Action.of("办理", "Do it", home + "#arrival");
      case "REP-04" ->
          head
              ? Action.of("保修通知", "Warranty notice", home + "#warranty-notice")
              : Action.of("看厂家到场", "See the firm there", home + "#arrival");
      case "REP-06" -> Action.of("上报", "Report it", home + "#structural-report");
      case "REP-11" -> Action.of("住户确认", "Confirm", home + "#confirmation");
      case "REP-12" -> Action.of("收款", "Payment", home + "#payment");
      default -> Action.of("打开", "Open", home);
    };
  }
}
