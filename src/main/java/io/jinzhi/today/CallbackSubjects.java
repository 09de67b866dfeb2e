package io.jinzhi.today;

import io.jinzhi.callback.Callback;
import io.jinzhi.callback.Callbacks;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class CallbackSubjects implements Subjects {
  private static final Phrase KIND = Phrase.of("回访", "Callback");

  private final Callbacks callbacks;

  CallbackSubjects(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  @Override
  public String kind() {
    return Callback.KIND;
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    List<UUID> ids = promises.stream().map(each -> each.subject().id()).distinct().toList();
    Map<UUID, Callback> found =
        callbacks.byId(estate, ids).stream().collect(Collectors.toMap(Callback::id, each -> each));
    Map<CommitmentId, Matter> matters = new HashMap<>();
    for (Commitment each : promises) {
      Callback callback = found.get(each.subject().id());
      if (callback != null) {
        matters.put(each.id(), matter(callback));
      }
    }
    return matters;
  }

  private static Matter matter(Callback callback) {
    return new Matter(
        KIND,
        Phrase.of("回访投诉 {0} 的住户", "Call back on complaint {0}").with(callback.sourceNumber()),
        "",
        null);
  }

  @Override
  public Action action(Commitment promise, Role role) {
    return Action.of("填回访表", "Call back", "/callbacks/" + promise.subject().number());
  }
}
