package io.jinzhi.today;

import io.jinzhi.callback.Callback;
import io.jinzhi.callback.Callbacks;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentId;
import io.jinzhi.complaint.Grade;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  public Set<String> kinds() {
    return Set.of(Callback.KIND);
  }

  @Override
  public Map<CommitmentId, Matter> of(EstateId estate, List<Commitment> promises) {
    return Subjects.matters(
        promises,
        ids ->
            callbacks.byId(estate, ids).stream()
                .collect(Collectors.toMap(Callback::id, each -> each)),
        CallbackSubjects::matter);
  }

  private static Matter matter(Callback callback) {
    String title = callback.title();
    String number = callback.source().number();
    String room = callback.resident().unitCode();
    return new Matter(
        KIND,
        Phrase.of("回访{0}：{1}", "Call back, {0}: {1}").with(callback.kind().label(), title),
        (room == null ? "" : room + " ") + (title.equals(number) ? "" : number),
        callback.major() ? Grade.MAJOR : null);
  }

  @Override
  public Action action(Commitment promise, Role role) {
    String home = "/callbacks/" + promise.subject().number();
    return switch (promise.clause()) {
      case "CBK-24" -> Action.of("审核", "Review", home + "#audit");
      case "CBK-25" -> Action.of("批示", "Give opinion", home + "#direction");
      case "CBK-22" -> Action.of("上门回访", "Visit", home);
      default -> Action.of("去回访", "Call back", home);
    };
  }
}
