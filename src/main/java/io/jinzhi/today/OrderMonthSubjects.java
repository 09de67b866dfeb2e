package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.handbook.ClauseText;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The monthly total of work orders: its subject is the month itself.
@Component
class OrderMonthSubjects implements Subjects {
  private static final Phrase KIND = Phrase.of("每月", "Monthly");

  @Override
  public String kind() {
    return "ORDER_MONTH";
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      matters.put(each.id(), new Matter(KIND, ClauseText.of(each.clause()).title(), "", null));
    }
    return matters;
  }

  @Override
  public Action action(Commitment promise, Role role) {
    String month = promise.subject().number().substring("PG-".length());
    return Action.of("交财务", "To finance", "/work-orders/months/" + month + "#handover");
  }
}
