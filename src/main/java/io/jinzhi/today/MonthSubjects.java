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
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is owed each month on complaints, on work orders and on the archive's keys: the subject
/// is the month itself, so there is nothing to look up.
@Component
class MonthSubjects implements Subjects {
  private static final String ORDERS = "ORDER_MONTH";
  private static final String KEYS = "KEYS";
  private static final Phrase KIND = Phrase.of("每月", "Monthly");

  @Override
  public Set<String> kinds() {
    return Set.of("MONTH", ORDERS, KEYS);
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
    String number = promise.subject().number();
    if (promise.subject().kind().equals(KEYS)) {
      return Action.of("换密钥", "Change the keys", "/vault/rotations");
    }
    return promise.subject().kind().equals(ORDERS)
        ? Action.of(
            "交财务",
            "To finance",
            "/work-orders/months/" + number.substring("PG-".length()) + "#handover")
        : Action.of("打开月报", "Open month", "/months/" + number);
  }
}
