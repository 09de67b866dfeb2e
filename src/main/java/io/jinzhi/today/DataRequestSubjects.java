package io.jinzhi.today;

import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.datarequest.DataRequest;
import io.jinzhi.datarequest.DataRequests;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What residents ask about their own data.
@Component
class DataRequestSubjects implements Subjects {
  private static final Phrase KIND = Phrase.of("个人信息", "Own data");

  private final DataRequests requests;

  DataRequestSubjects(DataRequests requests) {
    this.requests = requests;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(DataRequest.KIND);
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    List<UUID> ids = promises.stream().map(each -> each.subject().id()).distinct().toList();
    Map<UUID, DataRequest> rows = requests.byId(estate, ids);
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      DataRequest row = rows.get(each.subject().id());
      if (row != null) {
        matters.put(each.id(), new Matter(KIND, row.kind().label(), row.unitCode(), null));
      }
    }
    return matters;
  }

  @Override
  public Action action(Commitment promise, Role role) {
    return Action.of("答复", "Answer", "/data-requests/" + promise.subject().number());
  }
}
